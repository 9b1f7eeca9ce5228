import { markCommentsSeen } from '@/features/advisory/commands/comments-seen'
import { addDays } from '@/lib/days'
import { chanceOf } from './chance'
import { accepted, type Step } from './story'
import { outingSteps } from './visits'
import type { FactoryChapter, World } from './world'

/** Days from today of the visits that stand in an advisor's calendar; before today: it is still to be logged. */
const daysFromToday = [0, 1, -2, 3, 6]

/** What stands before the advisors: visits of today and the next days, first visits, one still to be logged, one cancelled. */
export function agendaSteps(world: World): Step[] {
  const advisors = new Set(world.data.factories.map(({ advisor }) => advisor))
  return [...advisors].flatMap((advisor) => {
    const chapters = world.data.factories.flatMap((factory) => {
      const time = world.times.get(factory.code)
      return time && factory.advisor === advisor ? [{ world, factory, time }] : []
    })
    const running = chapters.filter(({ factory }) => factory.cycles > 0 && factory.month <= 8)
    return [
      ...running
        .slice(0, daysFromToday.length)
        .flatMap((chapter, index) => visitIn(chapter, daysFromToday[index] ?? 0)),
      ...running.slice(0, 1).flatMap(cancelledVisit),
      ...chapters.slice(0, 1).map(commentsSeen),
      ...chapters.filter(({ factory }) => factory.cycles === 0).flatMap(firstVisit),
    ]
  })
}

function visitIn(chapter: FactoryChapter, days: number): Step[] {
  const chance = chanceOf(`agenda ${chapter.factory.code}`)
  const day = addDays(chapter.time.today, days)
  return outingSteps(chapter, chance, {
    day,
    what: 'a visit of these days',
    asksCommittee: false,
    instead: 'NOT_LOGGED',
  })
}

/** What was written in the last three weeks is still new to the advisor. */
function commentsSeen({ world, factory, time }: FactoryChapter): Step {
  return {
    at: time.at(addDays(time.today, -21), 8),
    lanes: [factory.code],
    what: `comments seen by ${factory.advisor}`,
    run: async (at) =>
      void accepted(
        await markCommentsSeen(world.cast.as(factory.advisor, at), { until: at }),
        'comments seen',
      ),
  }
}

function cancelledVisit(chapter: FactoryChapter): Step[] {
  const chance = chanceOf(`cancelled ${chapter.factory.code}`)
  const day = addDays(chapter.time.today, -20)
  return outingSteps(chapter, chance, {
    day,
    what: 'a visit that was cancelled',
    asksCommittee: false,
    instead: 'CANCELLED',
  })
}

function firstVisit(chapter: FactoryChapter): Step[] {
  const chance = chanceOf(`first ${chapter.factory.code}`)
  const day = addDays(chapter.time.today, 4)
  return outingSteps(chapter, chance, {
    day,
    what: 'the first visit',
    asksCommittee: true,
    instead: 'NOT_LOGGED',
  })
}
