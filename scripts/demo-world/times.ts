import { addDays, addMonths, type Day, dayInTimeZone, startOfDayIn } from '@/lib/days'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import type { FactoryStory } from './world-data'

export interface CycleTime {
  number: number
  startsOn: Day
  endsOn: Day
  isLatest: boolean
  assessment: { startedOn: Day; endedOn: Day; releasedOn: Day }
}

/** The days of a factory's story, reckoned back from the day on which the world is made. */
export interface FactoryTime {
  today: Day
  timeZone: string
  assignedOn: Day
  leftOn: Day | null
  /** Earliest first. */
  cycles: CycleTime[]
  /** The instant of an hour of a day there. */
  at(day: Day, hour: number, minute?: number): Date
  /** The day it is there at that instant. */
  dayAt(instant: Date): Day
}

const hour = 3_600_000

export function timeOf(factory: FactoryStory, now: Date): FactoryTime {
  const { timeZone } = programmeConfiguration(factory.programme)
  const today = dayInTimeZone(now, timeZone)
  const cycles = cyclesOf(factory, today)
  const first = cycles[0]
  const last = cycles.at(-1)
  return {
    today,
    timeZone,
    cycles,
    assignedOn: first ? addDays(first.startsOn, -14) : addDays(today, -9),
    leftOn: factory.lapsed && last ? addDays(last.endsOn, 1) : null,
    dayAt: (instant) => dayInTimeZone(instant, timeZone),
    at: (day, at, minute = 0) =>
      new Date(startOfDayIn(day, timeZone).getTime() + at * hour + minute * 60_000),
  }
}

function cyclesOf(factory: FactoryStory, today: Day): CycleTime[] {
  const starts: Day[] = []
  if (factory.cycles > 0) starts.push(addDays(addMonths(today, 1 - factory.month), 1 - factory.day))
  while (starts.length < factory.cycles) {
    const [earliest = today] = starts
    const gap = starts.length === 1 ? (factory.gap ?? 0) : 0
    starts.unshift(addMonths(addDays(earliest, -gap), -12))
  }
  return starts.map((startsOn, index) => {
    const isLatest = index === starts.length - 1
    const spread = (factory.code.length * 7 + index * 5) % 9
    const startedOn = addDays(startsOn, factory.late && isLatest ? 108 : 91 + spread)
    const endedOn = addDays(startedOn, 1)
    return {
      number: index + 1,
      startsOn,
      endsOn: addDays(addMonths(startsOn, 12), -1),
      isLatest,
      // The report that is late is not out yet.
      assessment: {
        startedOn,
        endedOn,
        releasedOn: addDays(endedOn, factory.late && isLatest ? 80 : 21 + (spread % 5)),
      },
    }
  })
}
