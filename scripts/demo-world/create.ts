import { agendaSteps } from './agenda'
import { findingsByCycle, releaseStep } from './assessments'
import { castOf } from './cast'
import { companySteps } from './companies'
import { assignStep, nextCycleStep } from './cycles'
import { diagnosisSteps } from './diagnosis'
import { foundWorld } from './founding'
import { peopleSteps } from './people-steps'
import { planWorkSteps } from './plan-work'
import { type Step, tell } from './story'
import { timeOf } from './times'
import { visitSteps } from './visits'
import type { FactoryChapter, World } from './world'
import { type WorldData, worldData } from './world-data'

const year = 365 * 24 * 3_600_000

/**
 * Makes the invented world of the demo in an empty database, as it has come to stand at `now`: through the commands, by the
 * people who would have done it, each at their time. The same `now` gives the same world. `data`: what it is made of.
 */
export async function createDemoWorld(
  now: Date,
  progress: (done: number, of: number) => void,
  data: WorldData = worldData(),
): Promise<void> {
  const cast = castOf(data)
  const times = new Map(data.factories.map((factory) => [factory.code, timeOf(factory, now)]))
  const world: World = { data, cast, times, now }
  await foundWorld(data, cast, new Date(now.getTime() - 4 * year), times)
  const steps = [
    ...data.factories.flatMap((factory) => factorySteps(world, factory.code)),
    ...agendaSteps(world),
    ...companySteps(world),
    ...peopleSteps(world),
  ]
  await tell(steps, now, progress)
}

function factorySteps(world: World, code: string): Step[] {
  const factory = world.data.factories.find((candidate) => candidate.code === code)
  const time = world.times.get(code)
  if (!factory || !time) return []
  const chapter: FactoryChapter = { world, factory, time }
  const findings = findingsByCycle(chapter)
  const cycles = time.cycles.flatMap((cycle, index) => {
    const ofCycle = { ...chapter, cycle, findings: findings[index] ?? [] }
    return [
      ...(cycle.number > 1 ? [nextCycleStep(ofCycle)] : []),
      ...visitSteps(ofCycle),
      ...diagnosisSteps(ofCycle),
      releaseStep(ofCycle),
      ...planWorkSteps(ofCycle),
    ]
  })
  return [assignStep(chapter), ...cycles]
}
