import { enterSelfDiagnosedIssue } from '@/features/plan/commands/self-diagnosis'
import { addDays, type Day } from '@/lib/days'
import { selfDiagnosisOptions } from '@/server/reference/reference'
import { chanceOf } from './chance'
import { ownWorkSteps } from './own-work'
import { accepted, type Step } from './story'
import type { CycleChapter } from './world'

const ownWords: Record<string, readonly string[]> = {
  bn: ['দুপুরের খাবারের জায়গায় বসার ব্যবস্থা কম', 'রাতের শিফটে পরিবহন নেই', 'নতুন শ্রমিকেরা ছুটির নিয়ম জানেন না'],
  ar: [
    'أماكن الجلوس في قاعة الطعام غير كافية',
    'لا تتوفر مواصلات لورديّة الليل',
    'العمال الجدد لا يعرفون قواعد الإجازات',
  ],
  en: [
    'There are too few seats in the canteen',
    'No transport for the night shift',
    'New workers do not know the rules of leave',
  ],
}

const sides = ['manager', 'worker', 'union'] as const

interface Entry {
  cluster: string
  optionIndex: number | null
  ownWords: string
  /** Days after the start of the cycle. */
  day: number
}

/** The factory's own findings of a cycle, and its work on them: some chosen, one in own words, one added later. */
export function diagnosisSteps(chapter: CycleChapter): Step[] {
  const { world, factory, cycle, time } = chapter
  return entriesOf(chapter).flatMap(({ day, ...entry }, index) => {
    const on = addDays(cycle.startsOn, day)
    const side = sides[index % sides.length] ?? 'manager'
    const input = { ...entry, ...origin(on, index % 2 === 0) }
    const entered: { id?: string } = {}
    const entering: Step = {
      at: time.at(on, 12, index * 7),
      lanes: [factory.code],
      what: `self-diagnosis of ${factory.code}`,
      run: async (at) => {
        const person = world.cast.as(`${side} ${factory.code}`, at)
        const issue = accepted(
          await enterSelfDiagnosedIssue(person, input),
          `self-diagnosis of ${factory.code}`,
        )
        entered.id = issue.issueId
      },
    }
    const issueId = async () => entered.id ?? ''
    return [entering, ...ownWorkSteps(chapter, { index, cluster: entry.cluster, enteredOn: on, issueId })]
  })
}

function entriesOf({ factory, cycle }: CycleChapter): Entry[] {
  const chance = chanceOf(`diagnosis ${factory.code} ${cycle.number}`)
  const clusters = Object.entries(selfDiagnosisOptions())
  const chosen = Array.from({ length: cycle.number === 1 ? 5 : 3 }, (_, index) => {
    const place = (index * 3 + cycle.number + factory.code.length) % clusters.length
    const [cluster, options] = clusters[place] ?? ['OSH', ['']]
    return { cluster, optionIndex: chance.whole(0, options.length - 1), ownWords: '', day: 18 + index * 12 }
  })
  const words = ownWords[factory.language] ?? []
  const inOwnWords = (cluster: string, index: number, day: number) => ({
    cluster,
    optionIndex: null,
    ownWords: words[index % words.length] ?? '',
    day,
  })
  const later = cycle.number > 1 ? [inOwnWords('CONTRACTS_HR', cycle.number + 1, 160)] : []
  return [...chosen, inOwnWords('OSH', cycle.number, 52), ...later]
}

function origin(on: Day, byCommittee: boolean) {
  return byCommittee
    ? {
        diagnosisSource: 'COMMITTEE_DISCUSSION' as const,
        committeeOn: on,
        committeeNote: 'Monthly meeting of the committee',
      }
    : { diagnosisSource: 'WORKER_CONSULTATION' as const }
}
