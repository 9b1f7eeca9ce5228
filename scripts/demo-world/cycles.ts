import { z } from 'zod'
import { assignAdvisor } from '@/features/advisory/commands/assign-advisor'
import { startNextCycle } from '@/features/cycle/commands/start-cycle'
import { command } from '@/server/command'
import { idOf } from './identity'
import { accepted, type Step } from './story'
import type { CycleChapter, FactoryChapter } from './world'

/** A later cycle begins when it is paid. Payment of factories has no command yet; the step that starts the cycle has. */
const startPaidCycle = command({
  name: 'demo.start-next-cycle',
  input: z.object({ factoryId: z.uuid(), paidOn: z.string() }),
  run: (context, input) => startNextCycle(context, input),
})

export function assignStep({ world, factory, time }: FactoryChapter): Step {
  const manager = world.data.people.staff.find(({ roles }) =>
    roles.some(
      ([office, role]) =>
        role === 'PROGRAMME_MANAGER' && officeProgramme(world.data, office) === factory.programme,
    ),
  )
  const office = manager?.roles.find(([key]) => officeProgramme(world.data, key) === factory.programme)?.[0]
  return {
    at: time.at(time.assignedOn, 9),
    lanes: [factory.code],
    what: `the advisor of ${factory.code}`,
    run: async (at) => {
      const occasion = world.cast.as(manager?.key ?? '', at, office)
      const membershipId = world.cast.membership(factory.advisor)
      accepted(
        await assignAdvisor(occasion, { factoryCode: factory.code, membershipId, since: time.assignedOn }),
        `the advisor of ${factory.code}`,
      )
    },
  }
}

export function nextCycleStep({ world, factory, time, cycle }: CycleChapter): Step {
  return {
    at: time.at(cycle.startsOn, 8),
    lanes: [factory.code],
    what: `cycle ${cycle.number} of ${factory.code}`,
    run: async (at) => {
      const input = { factoryId: idOf(`organisation ${factory.code}`), paidOn: cycle.startsOn }
      accepted(
        await startPaidCycle(world.cast.as('ingrid', at), input),
        `cycle ${cycle.number} of ${factory.code}`,
      )
    },
  }
}

function officeProgramme({ people }: FactoryChapter['world']['data'], key: string): string | null {
  return people.offices.find((office) => office.key === key)?.programme ?? null
}
