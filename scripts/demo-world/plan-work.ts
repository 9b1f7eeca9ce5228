import { addDays, type Day, daysBetween, earlierOf } from '@/lib/days'
import { database } from '@/server/database'
import { chanceOf } from './chance'
import { idOf } from './identity'
import { advisorComments, begin, dayOfWork, report, representativeComments, type Work } from './issue-deeds'
import {
  completion,
  managementAgrees,
  sayNotClosable,
  sendBack,
  staffIsTold,
  workersAgree,
} from './sign-off-deeds'
import type { Step } from './story'
import type { CycleChapter } from './world'
import type { FindingStory } from './world-data'

/** What becomes of an issue in its cycle. */
type Fate =
  | 'COMPLETED'
  | 'RETURNED'
  | 'REPORTED'
  | 'WAITING'
  | 'ALMOST'
  | 'WORKING'
  | 'LATE'
  | 'NOT_CLOSABLE'
  | 'UNTOUCHED'

const fates: readonly Fate[] = [
  'COMPLETED',
  'WAITING',
  'WORKING',
  'RETURNED',
  'COMPLETED',
  'NOT_CLOSABLE',
  'LATE',
  'WORKING',
  'UNTOUCHED',
]
/** The factory of the first page has something of everything, and something to sign off. */
const fatesOfHero: readonly Fate[] = [
  'ALMOST',
  'LATE',
  'WAITING',
  'COMPLETED',
  'RETURNED',
  'NOT_CLOSABLE',
  'REPORTED',
  'WORKING',
  'WORKING',
]
const fatesOfEarlier: readonly Fate[] = ['COMPLETED', 'UNTOUCHED', 'COMPLETED', 'NOT_CLOSABLE', 'UNTOUCHED']
const mostWorkedOn = 9
const mostOfEarlier = 4

/** IMP-06 to IMP-08 as they happen: the plan worked on after the release of the cycle's report. */
export function planWorkSteps(chapter: CycleChapter): Step[] {
  const { cycle, factory, findings } = chapter
  const list = cycle.isLatest ? fates : fatesOfEarlier
  const shift = factory.code.length + cycle.number
  return findings.slice(0, cycle.isLatest ? mostWorkedOn : mostOfEarlier).flatMap((finding, index) => {
    const fate =
      factory.hero && cycle.isLatest
        ? fatesOfHero[index % fatesOfHero.length]
        : list[(index + shift) % list.length]
    return workOn(workOnFinding(chapter, finding, index), fate ?? 'UNTOUCHED')
  })
}

function workOnFinding(chapter: CycleChapter, finding: FindingStory, place: number): Work {
  const { factory, cycle } = chapter
  const where = {
    factoryId: idOf(`organisation ${factory.code}`),
    questionCode: finding.question,
    source: 'ASSESSMENT' as const,
  }
  return {
    chapter,
    remedy: finding,
    about: finding.question,
    chance: chanceOf(`work ${factory.code} ${cycle.number} ${finding.question}`),
    startsOn: cycle.assessment.releasedOn,
    place,
    pace: pace(chapter),
    issueId: async () => (await database().issue.findFirstOrThrow({ where, select: { id: true } })).id,
  }
}

/** Earlier years took their time; in the running one the work fills what has passed since the report. */
function pace({ cycle, time }: CycleChapter): number {
  if (!cycle.isLatest) return 4
  return Math.min(8, Math.max(1, daysBetween(cycle.assessment.releasedOn, time.today) / 17))
}

function workOn(work: Work, fate: Fate): Step[] {
  if (fate === 'UNTOUCHED') return work.chance.falls(0.5) ? [advisorComments(work, 6)] : []
  if (fate === 'NOT_CLOSABLE') return [sayNotClosable(work, 16)]
  if (fate === 'WORKING') return [begin(work, 2, dayAhead(work)), advisorComments(work, 4)]
  if (fate === 'LATE') return [begin(work, 2, dayMissed(work)), advisorComments(work, 4)]
  const planned = addDays(dayOfWork(work, 9), work.chance.whole(0, 6))
  const reported = [
    begin(work, 2, planned),
    advisorComments(work, 4),
    report(work, 9),
    representativeComments(work, 10),
  ]
  if (fate === 'REPORTED') return reported
  if (fate === 'RETURNED') return [...reported, sendBack(work, 14)]
  const agreed = [...reported, workersAgree(work, 11)]
  if (fate === 'WAITING') return agreed
  const almost = [...agreed, managementAgrees(work, 12), staffIsTold(work, 14)]
  return fate === 'ALMOST' ? almost : [...almost, completion(work, 15)]
}

/** A day that lies ahead, as most days of a plan that is looked after do. */
export function dayAhead({ chapter, chance }: Work): Day {
  return addDays(chapter.time.today, chance.whole(6, 45))
}

/** A day that has passed without the action done, not long ago. */
export function dayMissed({ chapter, chance }: Work): Day {
  return addDays(earlierOf(chapter.time.today, chapter.cycle.endsOn), -chance.whole(3, 13))
}
