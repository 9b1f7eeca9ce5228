import { logSupport } from '@/features/advisory/commands/log-support'
import { logVisit } from '@/features/advisory/commands/log-visit'
import { cancelVisit, planVisit } from '@/features/advisory/commands/plan-visit'
import { addDays, type Day, laterOf } from '@/lib/days'
import { database } from '@/server/database'
import { type Chance, chanceOf } from './chance'
import { idOf } from './identity'
import { accepted, type Step } from './story'
import type { CycleChapter, FactoryChapter } from './world'

const daysOfFirstCycle = [0, 30, 72, 128, 168, 215, 270, 335]
const daysOfLaterCycles = [12, 60, 130, 195, 255, 335]

const topics = [
  'Committee: election and rules',
  'Self-diagnosis',
  'Root causes',
  'Emergency exits',
  'Wages and slips',
  'Grievances',
  'Working hours',
  'Chemicals',
  'Sign-off of issues',
  'Induction of new workers',
  'Supervisors and respect',
]
const purposes = [
  'Committee meeting and walk through the floors',
  'Work on the improvement plan',
  'Sign-off of reported issues',
  'Coaching on root causes',
]
const agreed = [
  'Minutes of the committee go to all lines',
  'Management frees two hours a week for the committee',
  'Exit checks are written down each shift',
]
const internal = [
  'The production manager decides alone; speak with the owner before the next visit.',
  'Workers spoke freely only after the supervisor had left the room.',
  'Good will, few hands: the compliance officer is alone.',
]

interface Outing {
  day: Day
  what: string
  /** The first visit of cycle 1 starts the cycle. */
  asksCommittee: boolean
  /** It was cancelled, or nobody has logged it yet. */
  instead?: 'CANCELLED' | 'NOT_LOGGED'
}

/** Visits of a cycle: each planned a week before, then logged on its day. */
export function visitSteps(chapter: CycleChapter): Step[] {
  const { cycle, factory } = chapter
  const offsets = cycle.number === 1 ? daysOfFirstCycle : daysOfLaterCycles
  const chance = chanceOf(`visits ${factory.code} ${cycle.number}`)
  return [
    ...offsets.flatMap((offset, index) =>
      outingSteps(chapter, chance, {
        day: addDays(cycle.startsOn, offset),
        what: `visit ${index + 1} of cycle ${cycle.number}`,
        asksCommittee: cycle.number === 1 && index === 0,
      }),
    ),
    ...[45, 150].map((offset) => supportStep(chapter, addDays(cycle.startsOn, offset), chance)),
  ]
}

export function outingSteps(chapter: FactoryChapter, chance: Chance, outing: Outing): Step[] {
  const { world, factory, time } = chapter
  const visit: { id?: string } = {}
  const purpose = outing.asksCommittee ? 'First visit: getting to know each other' : chance.pick(purposes)
  const advisor = (at: Date) => world.cast.as(factory.advisor, at)
  const plannedOn = addDays(outing.day, -7)
  const steps: Step[] = [
    {
      at: time.at(laterOf(plannedOn, time.assignedOn), 10, chance.whole(1, 59)),
      lanes: [factory.code],
      what: `planning ${outing.what} of ${factory.code}`,
      run: async (at) => {
        const input = {
          factoryCode: factory.code,
          plannedOn: outing.day,
          mode: 'IN_PERSON' as const,
          days: 1,
          purpose,
        }
        visit.id = accepted(await planVisit(advisor(at), input), `${outing.what} of ${factory.code}`).visitId
      },
    },
  ]
  const log = logOf(chapter, chance, outing)
  const from = chance.next()
  if (outing.instead === 'CANCELLED')
    steps.push({
      at: time.at(addDays(outing.day, -1), 16),
      lanes: [factory.code],
      what: `cancelling ${outing.what} of ${factory.code}`,
      run: async (at) => {
        const reason = 'The factory is closed for stock-taking; a new day will be agreed.'
        accepted(await cancelVisit(advisor(at), { visitId: visit.id ?? '', reason }), 'a cancelled visit')
      },
    })
  if (outing.instead === undefined)
    steps.push({
      at: time.at(outing.day, 17, 30),
      lanes: [factory.code],
      what: `logging ${outing.what} of ${factory.code}`,
      run: async (at) => {
        const issueNumbers = await someIssues(factory.code, 3, from)
        accepted(
          await logVisit(advisor(at), { ...log, visitId: visit.id ?? '', issueNumbers }),
          `the log of ${outing.what} of ${factory.code}`,
        )
      },
    })
  return steps
}

function logOf({ factory }: FactoryChapter, chance: Chance, outing: Outing) {
  const workers = chance.whole(4, 8)
  const firstTopic = chance.whole(0, topics.length - 3)
  return {
    visitedOn: outing.day,
    mode: 'IN_PERSON' as const,
    days: 1,
    managementPresent: 4,
    managementWomen: chance.whole(1, 3),
    workersPresent: workers,
    workersWomen: chance.whole(2, workers),
    unionPresent: 2,
    unionWomen: chance.whole(0, 1),
    agenda: 'Walk through the floors; meeting of the committee; closing with management',
    topics: outing.asksCommittee ? topics.slice(0, 2) : topics.slice(firstTopic, firstTopic + 3),
    agreements: [{ what: chance.pick(agreed), responsible: factory.manager, dueOn: addDays(outing.day, 21) }],
    notesForFactory: 'Thank you for the open talks. Please keep the plan up to date before the next visit.',
    internalNotes: chance.falls(0.6) ? chance.pick(internal) : '',
    committeeFunctioning: outing.asksCommittee ? chance.falls(0.6) : null,
    confirmedStart: outing.asksCommittee ? outing.day : null,
    files: [],
  }
}

function supportStep({ world, factory, time }: FactoryChapter, day: Day, chance: Chance): Step {
  const channel = chance.pick(['CALL', 'MESSAGE', 'ONLINE_MEETING', 'DOCUMENT'] as const)
  const topic = chance.pick([
    'How to write a root cause',
    'Agenda of the next committee meeting',
    'Draft of the new grievance procedure',
    'Photos of the new exits',
  ])
  const from = chance.next()
  return {
    at: time.at(day, 14, chance.whole(0, 59)),
    lanes: [factory.code],
    what: `support for ${factory.code}`,
    run: async (at) => {
      const issueNumbers = await someIssues(factory.code, 1, from)
      accepted(
        await logSupport(world.cast.as(factory.advisor, at), {
          factoryCode: factory.code,
          on: day,
          channel,
          topic,
          issueNumbers,
        }),
        'support',
      )
    },
  }
}

/** Some of the issues being worked on, beginning at a share `from` of them. */
async function someIssues(code: string, most: number, from: number): Promise<number[]> {
  const issues = await database().issue.findMany({
    where: {
      factoryId: idOf(`organisation ${code}`),
      state: { in: ['OPEN', 'IN_PROGRESS', 'REPORTED_DONE'] },
    },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  const first = Math.floor(from * issues.length)
  const turned = [...issues.slice(first), ...issues.slice(0, first)].slice(0, most)
  return turned.map(({ number }) => number).sort((a, b) => a - b)
}
