import { database } from '@/server/database'
import { orderedId } from '@/server/ordered-id'
import { noon } from './occasions'
import type { FactoryAtWork } from './plan'

/** Further issues in a factory's plan, from number 1000, each with an action, a comment and its history. */
export async function aLongPlan(factory: FactoryAtWork, count: number) {
  const [at, { personId }] = [noon('2027-01-25'), factory.manager]
  const issues = Array.from({ length: count }, (_, index) => ({
    id: crypto.randomUUID(),
    factoryId: factory.factoryId,
    number: 1000 + index,
    cluster: 'OSH',
    description: `Aisle ${index} is blocked`,
    source: 'FACTORY' as const,
    enteredInCycleId: factory.cycleId,
    enteredAt: at,
    stateSince: at,
  }))
  const of = issues.map(({ id }) => id)
  await database().issue.createMany({ data: issues })
  await database().action.createMany({
    data: of.map((id) => ({ issueId: id, position: 1, what: 'Clear it' })),
  })
  await database().comment.createMany({
    data: of.map((id) => ({ issueId: id, personId, role: 'FACTORY_MANAGER' as const, text: 'Today', at })),
  })
  await database().issueEvent.createMany({
    data: of.map((id) => ({
      id: orderedId(),
      issueId: id,
      kind: 'ENTERED' as const,
      field: 'state',
      after: 'OPEN',
      at,
    })),
  })
}
