import { addDays, type Day } from '@/lib/days'
import { chanceOf } from './chance'
import { advisorComments, begin, report, type Work } from './issue-deeds'
import { dayAhead, dayMissed } from './plan-work'
import { completion, managementAgrees, staffIsTold, workersAgree } from './sign-off-deeds'
import type { Step } from './story'
import type { CycleTime } from './times'
import type { CycleChapter } from './world'

/** An issue the factory entered itself. */
export interface OwnIssue {
  /** Its place among those of the cycle. */
  index: number
  cluster: string
  enteredOn: Day
  issueId(): Promise<string>
}

/** What the factory makes of what it found itself: most is settled in months, some goes on from year to year. */
export function ownWorkSteps(chapter: CycleChapter, issue: OwnIssue): Step[] {
  const place = (issue.index + chapter.factory.code.length + chapter.cycle.number) % 5
  const work = workOnOwn(chapter, issue, issue.enteredOn, 4)
  if (chapter.cycle.isLatest) return ofThisYear(work, place)
  // What nobody takes up stays open, except where people look first.
  if (place === 4 || (place === 1 && !chapter.factory.hero)) return []
  if (place === 2) return [begin(work, 3, addDays(issue.enteredOn, 90)), ...goesOn(chapter, issue)]
  return settled(work)
}

function ofThisYear(work: Work, place: number): Step[] {
  if (place === 0) return [begin(work, 5, dayMissed(work))]
  if (place === 1) return []
  if (place === 2) return settled(work)
  return [begin(work, 4, dayAhead(work)), advisorComments(work, 8)]
}

function settled(work: Work): Step[] {
  return [
    begin(work, 3, addDays(work.startsOn, work.chance.whole(36, 50))),
    report(work, 10, false),
    workersAgree(work, 12),
    managementAgrees(work, 13),
    staffIsTold(work, 14),
    completion(work, 15),
  ]
}

/** IMP-03: an issue that is carried over gets a new action in each cycle that follows. */
function goesOn(chapter: CycleChapter, issue: OwnIssue): Step[] {
  return chapter.time.cycles
    .filter(({ number }) => number > chapter.cycle.number)
    .map((cycle: CycleTime) => {
      const work = workOnOwn({ ...chapter, cycle }, issue, cycle.startsOn, 1)
      return begin(work, 30, cycle.isLatest ? dayAhead(work) : addDays(cycle.startsOn, 150))
    })
}

function workOnOwn(chapter: CycleChapter, issue: OwnIssue, startsOn: Day, pace: number): Work {
  const { factory, world, cycle } = chapter
  const chance = chanceOf(`own work ${factory.code} ${issue.enteredOn} ${issue.index} ${cycle.number}`)
  return {
    chapter,
    remedy: chance.pick(world.data.voices.ownWork),
    about: issue.cluster,
    chance,
    startsOn,
    place: issue.index,
    pace,
    issueId: issue.issueId,
  }
}
