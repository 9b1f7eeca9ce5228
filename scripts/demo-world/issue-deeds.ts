import { addAction, changeAction } from '@/features/plan/commands/change-actions'
import { changeIssueField } from '@/features/plan/commands/change-issue-field'
import {
  completeIssue,
  markNotClosable,
  reportDone,
  returnIssue,
} from '@/features/plan/commands/change-state'
import { agree, recordCheck } from '@/features/plan/commands/checks'
import { comment } from '@/features/plan/commands/comment'
import { addEvidence } from '@/features/plan/commands/evidence'
import { addDays, type Day, daysBetween } from '@/lib/days'
import { database } from '@/server/database'
import type { Chance } from './chance'
import { idOf } from './identity'
import { picture } from './pictures'
import { accepted, type Step } from './story'
import type { CycleChapter } from './world'
import type { FindingStory } from './world-data'

const remarks: Record<string, readonly string[]> = {
  bn: ['আমরা লাইনে লাইনে কথা বলেছি, শ্রমিকেরা পরিবর্তন দেখছেন।', 'নতুন নিয়মটি বোর্ডে টাঙানো হয়েছে।'],
  ar: ['تحدثنا مع العمال في كل خط، وهم يلاحظون التغيير.', 'عُلّقت القاعدة الجديدة على اللوحة.'],
  en: ['We spoke with every line; workers see the change.', 'The new rule hangs on the board now.'],
}
const advice = [
  'Please look for the cause behind this before buying anything.',
  'Good start. Who answers for it when you are not there?',
  'Could the committee try this on one line first?',
]

/** One thing done to an issue, by somebody of the factory or by its advisor. */
export interface Work {
  chapter: CycleChapter
  finding: FindingStory
  chance: Chance
  releasedOn: Day
}

type Doing = (issueId: string, at: Date, on: Day) => Promise<void>

function stepOnIssue(
  { chapter, finding, releasedOn }: Work,
  days: number,
  hour: number,
  what: string,
  run: Doing,
): Step {
  const { factory, time } = chapter
  return {
    at: time.at(addDays(releasedOn, days * pace(chapter)), hour, (days * 7) % 60),
    lanes: [factory.code],
    what: `${what} in ${factory.code}`,
    run: async (at) => {
      const issue = await database().issue.findFirstOrThrow({
        where: {
          factoryId: idOf(`organisation ${factory.code}`),
          questionCode: finding.question,
          source: 'ASSESSMENT',
        },
        select: { id: true },
      })
      await run(issue.id, at, time.dayAt(at))
    },
  }
}

/** Earlier years took their time; in the running one the work fills what has passed since the report. */
function pace({ cycle, time }: CycleChapter): number {
  if (!cycle.isLatest) return 4
  return Math.min(8, Math.max(1, Math.floor(daysBetween(cycle.assessment.releasedOn, time.today) / 20)))
}

export function begin(work: Work, days: number): Step {
  const { chapter, finding, chance } = work
  const { world, factory } = chapter
  const isLate = chance.falls(0.4)
  return stepOnIssue(work, days, 10, 'a root cause and an action', async (issueId, at, on) => {
    const manager = world.cast.as(`manager ${factory.code}`, at)
    const now = await database().issue.findUniqueOrThrow({
      where: { id: issueId },
      select: { rootCause: true, rootCauseElement: true },
    })
    accepted(
      await changeIssueField(manager, {
        issueId,
        field: 'rootCause',
        basedOn: now.rootCause,
        value: finding.root,
      }),
      'a root cause',
    )
    accepted(
      await changeIssueField(manager, {
        issueId,
        field: 'rootCauseElement',
        basedOn: now.rootCauseElement,
        value: finding.element,
      }),
      'an element',
    )
    const dueOn = addDays(on, isLate ? 5 : 60)
    accepted(
      await addAction(manager, { issueId, what: finding.action, responsible: factory.manager, dueOn }),
      'an action',
    )
  })
}

export function report(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  return stepOnIssue(work, days, 15, 'a report of what was done', async (issueId, at, on) => {
    const manager = world.cast.as(`manager ${factory.code}`, at)
    const actions = await database().action.findMany({
      where: { issueId, removedAt: null, doneOn: null },
      select: { id: true },
    })
    for (const { id } of actions)
      accepted(
        await changeAction(manager, { actionId: id, field: 'doneOn', basedOn: null, value: on }),
        'a done action',
      )
    const bytes = await picture(`${factory.code} ${work.finding.question}`)
    const file = new File([new Uint8Array(bytes)], `${work.finding.question.toLowerCase()}.jpg`, {
      type: 'image/jpeg',
    })
    accepted(
      await addEvidence(manager, { issueId, caption: 'After the change', showsOn: on, file }),
      'evidence',
    )
    accepted(await reportDone(manager, { issueId }), 'an issue reported done')
  })
}

export function agreement(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  return stepOnIssue(work, days, 11, 'the agreement of the workers', async (issueId, at) => {
    const worker = world.cast.as(`worker ${factory.code}`, at)
    accepted(
      await agree(worker, { issueId, note: 'Discussed on the lines and in the committee; we agree.' }),
      'an agreement',
    )
  })
}

export function completion(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  return stepOnIssue(work, days, 16, 'a sign-off', async (issueId, at) => {
    const manager = world.cast.as(`manager ${factory.code}`, at)
    const advisor = world.cast.as(factory.advisor, at)
    accepted(await agree(manager, { issueId, note: 'Reviewed by management and signed.' }), 'an agreement')
    accepted(
      await recordCheck(advisor, {
        issueId,
        kind: 'COMMUNICATED',
        note: 'Shown at the shift meetings; workers could explain it.',
      }),
      'a check',
    )
    accepted(
      await recordCheck(advisor, {
        issueId,
        kind: 'ADVISOR_REVIEW',
        note: 'Seen on the floor, papers read.',
      }),
      'a check',
    )
    accepted(
      await completeIssue(advisor, { issueId, systemMeasure: work.finding.measure }),
      'a completed issue',
    )
  })
}

export function sendBack(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  return stepOnIssue(work, days, 16, 'a return', async (issueId, at) => {
    const reason =
      'The photo shows one line only. Please add the other floors and tell who checks it from now on.'
    accepted(await returnIssue(world.cast.as(factory.advisor, at), { issueId, reason }), 'a return')
  })
}

export function sayNotClosable(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  return stepOnIssue(work, days, 13, 'not closable', async (issueId, at) => {
    const reason = 'Payment over a whole year must be seen; the next assessment will look at it.'
    accepted(
      await markNotClosable(world.cast.as(factory.advisor, at), { issueId, reason }),
      'an issue that is not closable',
    )
  })
}

export function advisorComments(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  const text = work.chance.pick(advice)
  return stepOnIssue(work, days, 9, 'a comment', async (issueId, at) => {
    accepted(await comment(world.cast.as(factory.advisor, at), { issueId, text }), 'a comment')
  })
}

export function representativeComments(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  const text = work.chance.pick(remarks[factory.workerLanguage ?? factory.language] ?? remarks.en ?? [])
  return stepOnIssue(work, days, 18, 'a comment', async (issueId, at) => {
    accepted(await comment(world.cast.as(`worker ${factory.code}`, at), { issueId, text }), 'a comment')
  })
}
