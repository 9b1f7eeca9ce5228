import 'server-only'
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
  const may = async (deed: 'edit' | 'enter-issue' | 'advise') => {
    const where = { AND: [accessible(ability, 'Factory', deed), { id }] }
    return (await database().factory.count({ where })) > 0
  }
  const ownSide = viewer.kind === 'person' && viewer.organisationKind === 'FACTORY'
  if (!ownSide) return { mayEdit: false, mayEnter: false, mayComment: await may('advise') }
  const [mayEdit, mayEnter] = await Promise.all([may('edit'), may('enter-issue')])
  return { mayEdit, mayEnter, mayComment: mayEnter }
}
