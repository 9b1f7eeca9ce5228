import { chanceOf } from './chance'
import {
  advisorComments,
  agreement,
  begin,
  completion,
  report,
  representativeComments,
  sayNotClosable,
  sendBack,
  type Work,
} from './issue-deeds'
import type { Step } from './story'
import type { CycleChapter } from './world'

/** What becomes of an issue in its cycle. */
type Fate = 'COMPLETED' | 'RETURNED' | 'WAITING' | 'WORKING' | 'NOT_CLOSABLE' | 'UNTOUCHED'

const fates: readonly Fate[] = [
  'COMPLETED',
  'WAITING',
  'WORKING',
  'RETURNED',
  'COMPLETED',
  'NOT_CLOSABLE',
  'WORKING',
  'UNTOUCHED',
]
/** The factory of the first page has something of everything, and something to sign off. */
const fatesOfHero: readonly Fate[] = [
  'WAITING',
  'WORKING',
  'WAITING',
  'COMPLETED',
  'RETURNED',
  'NOT_CLOSABLE',
  'WAITING',
  'WORKING',
]
const fatesOfEarlier: readonly Fate[] = ['COMPLETED', 'UNTOUCHED', 'COMPLETED', 'NOT_CLOSABLE', 'UNTOUCHED']
const mostWorkedOn = 8
const mostOfEarlier = 4

/** IMP-06 to IMP-08 as they happen: the plan worked on after the release of the cycle's report. */
export function planWorkSteps(chapter: CycleChapter): Step[] {
  const { cycle, factory, findings } = chapter
  const list = cycle.isLatest ? fates : fatesOfEarlier
  const shift = factory.code.length + cycle.number
  return findings.slice(0, cycle.isLatest ? mostWorkedOn : mostOfEarlier).flatMap((finding, index) => {
    const chance = chanceOf(`work ${factory.code} ${cycle.number} ${finding.question}`)
    const fate =
      factory.hero && cycle.isLatest
        ? fatesOfHero[index % fatesOfHero.length]
        : list[(index + shift) % list.length]
    return workOn({ chapter, finding, chance, releasedOn: cycle.assessment.releasedOn }, fate ?? 'UNTOUCHED')
  })
}

function workOn(work: Work, fate: Fate): Step[] {
  if (fate === 'UNTOUCHED') return work.chance.falls(0.5) ? [advisorComments(work, 6)] : []
  if (fate === 'NOT_CLOSABLE') return [sayNotClosable(work, 16)]
  const begun = [begin(work, 2), advisorComments(work, 4)]
  if (fate === 'WORKING') return begun
  const reported = [...begun, report(work, 9), representativeComments(work, 10)]
  if (fate === 'WAITING') return [...reported, agreement(work, 11)]
  if (fate === 'RETURNED') return [...reported, sendBack(work, 14)]
  return [...reported, agreement(work, 11), completion(work, 15)]
}
