import 'server-only'
import { subject } from '@casl/ability'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { factoryCycles } from './factory-cycles'
import { issueRows, type PlanIssueRow } from './issue-rows'
import { type PlanFactory, wholePlanFactory } from './plan-factory'

export interface PlanRowsView {
  factory: PlanFactory
  rows: PlanIssueRow[]
  mayEdit: boolean
  mayEnter: boolean
  mayComment: boolean
}

/** IMP-06, IMP-13: the plan of a factory (null: the viewer's own) as its people and its programme's staff see it. */
export async function planRows(occasion: Occasion, factoryCode: string | null): Promise<PlanRowsView | null> {
  const factory = await wholePlanFactory(occasion, factoryCode)
  if (!factory) return null
  const cycles = await factoryCycles(factory)
  const [rows, deeds] = await Promise.all([
    issueRows(occasion, factory, cycles),
    planDeeds(occasion, factory),
  ])
  return { factory, rows, ...deeds }
}

/** What the viewer may do with a plan as a whole. */
async function planDeeds({ ability, viewer }: Occasion, { id }: PlanFactory) {
  if (viewer.kind === 'person' && viewer.organisationKind === 'FACTORY') {
    // A factory's own statements speak of itself alone and are answered without the database. CASL marks an object with
    // its kind; the ability's type knows kinds by name only.
    const own = subject('Factory', { id }) as unknown as 'Factory'
    const mayEnter = ability.can('enter-issue', own)
    return { mayEdit: ability.can('edit', own), mayEnter, mayComment: mayEnter }
  }
  if (ability.rulesFor('advise', 'Factory').length === 0)
    return { mayEdit: false, mayEnter: false, mayComment: false }
  const where = { AND: [accessible(ability, 'Factory', 'advise'), { id }] }
  return { mayEdit: false, mayEnter: false, mayComment: (await database().factory.count({ where })) > 0 }
}
