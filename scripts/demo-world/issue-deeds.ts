import { addAction, changeAction } from '@/features/plan/commands/change-actions'
import { changeIssueField } from '@/features/plan/commands/change-issue-field'
import { reportDone } from '@/features/plan/commands/change-state'
import { comment } from '@/features/plan/commands/comment'
import { addEvidence } from '@/features/plan/commands/evidence'
import { addDays, type Day } from '@/lib/days'
import { database } from '@/server/database'
import type { Chance } from './chance'
import { picture } from './pictures'
import { accepted, type Step } from './story'
import type { CycleChapter } from './world'
import type { RemedyStory } from './world-data'

/** The work on one issue in one cycle, by the factory and its advisor. */
export interface Work {
  chapter: CycleChapter
  remedy: RemedyStory
  /** What it is about: a question's or a cluster's code. */
  about: string
  chance: Chance
  /** The day it is counted from: the release that found it, or the day it was entered. */
  startsOn: Day
  /** Its place among the issues of the cycle: neighbours are not spoken of in the same words. */
  place: number
  /** How many days pass for each day of the plan of work. */
  pace: number
  issueId(): Promise<string>
}

type Doing = (issueId: string, at: Date, on: Day) => Promise<void>

/** The day that lies so many days of work after the start. */
export function dayOfWork({ startsOn, pace }: Work, days: number): Day {
  return addDays(startsOn, Math.round(days * pace))
}

/** Words for it that the issues beside it do not get. */
function wordsFor({ place, chapter }: Work, from: readonly string[]): string {
  return from[(place + chapter.factory.code.length) % from.length] ?? ''
}

export function stepOnIssue(work: Work, days: number, hour: number, what: string, run: Doing): Step {
  const { factory, time } = work.chapter
  return {
    at: time.at(dayOfWork(work, days), hour, (days * 7) % 60),
    lanes: [factory.code],
    what: `${what} in ${factory.code}`,
    run: async (at) => run(await work.issueId(), at, time.dayAt(at)),
  }
}

/** Who of the factory an action is given to. */
function somebodyOf({ chapter: { world, factory }, chance }: Work): string {
  const colleagues = world.data.voices.colleagues[factory.language] ?? []
  return chance.pick([factory.manager, factory.manager, ...colleagues])
}

/** The root cause is written down, and an action with somebody responsible and a day. */
export function begin(work: Work, days: number, dueOn: Day): Step {
  const { world, factory } = work.chapter
  const { root, element, action } = work.remedy
  const responsible = somebodyOf(work)
  return stepOnIssue(work, days, 10, 'a root cause and an action', async (issueId, at) => {
    const manager = world.cast.as(`manager ${factory.code}`, at)
    const now = await database().issue.findUniqueOrThrow({
      where: { id: issueId },
      select: { rootCause: true, rootCauseElement: true, priority: true, criticalIssue: true },
    })
    const change = async (field: FieldChange) =>
      accepted(await changeIssueField(manager, { issueId, ...field }), `a change of ${field.field}`)
    await change({ field: 'rootCause', basedOn: now.rootCause, value: root })
    await change({ field: 'rootCauseElement', basedOn: now.rootCauseElement, value: element })
    if (now.criticalIssue !== null && now.priority === 'NORMAL')
      await change({ field: 'priority', basedOn: now.priority, value: 'HIGH' })
    await finishActions(work, issueId, at, work.chapter.time.dayAt(at))
    accepted(await addAction(manager, { issueId, what: action, responsible, dueOn }), 'an action')
  })
}

type FieldChange =
  | { field: 'rootCause'; basedOn: string | null; value: string }
  | { field: 'rootCauseElement'; basedOn: string | null; value: RemedyStory['element'] }
  | { field: 'priority'; basedOn: string; value: 'HIGH' }

async function finishActions({ chapter }: Work, issueId: string, at: Date, on: Day): Promise<void> {
  const manager = chapter.world.cast.as(`manager ${chapter.factory.code}`, at)
  const actions = await database().action.findMany({
    where: { issueId, removedAt: null, doneOn: null },
    select: { id: true },
  })
  for (const { id } of actions)
    accepted(
      await changeAction(manager, { actionId: id, field: 'doneOn', basedOn: null, value: on }),
      'a done action',
    )
}

/** What was planned is done, shown by a photo if there is one, and reported to the advisor. */
export function report(work: Work, days: number, hasPhoto = true): Step {
  const { world, factory } = work.chapter
  const caption = work.chance.pick(world.data.voices.captions)
  return stepOnIssue(work, days, 15, 'a report of what was done', async (issueId, at, on) => {
    const manager = world.cast.as(`manager ${factory.code}`, at)
    await finishActions(work, issueId, at, on)
    if (hasPhoto) {
      const file = await photoOf(work)
      accepted(await addEvidence(manager, { issueId, caption, showsOn: on, file }), 'evidence')
    }
    accepted(await reportDone(manager, { issueId }), 'an issue reported done')
  })
}

async function photoOf({ about, chapter }: Work): Promise<File> {
  const bytes = await picture(about, `${chapter.factory.code} ${about}`)
  return new File([new Uint8Array(bytes)], `${about.toLowerCase()}.jpg`, { type: 'image/jpeg' })
}

export function advisorComments(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  const text = wordsFor(work, world.data.voices.advice)
  return stepOnIssue(work, days, 9, 'a comment', async (issueId, at) => {
    accepted(await comment(world.cast.as(factory.advisor, at), { issueId, text }), 'a comment')
  })
}

export function representativeComments(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  const { remarks } = world.data.voices
  const text = wordsFor(work, remarks[factory.workerLanguage ?? factory.language] ?? [])
  return stepOnIssue(work, days, 18, 'a comment', async (issueId, at) => {
    accepted(await comment(world.cast.as(`worker ${factory.code}`, at), { issueId, text }), 'a comment')
  })
}
