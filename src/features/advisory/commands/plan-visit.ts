import 'server-only'
import { accept, type Result, refuse } from '@/lib/result'
import { planVisit as checkPlan, type PlannedVisit } from '@/rules/advisory/visit'
import { visitDaysAllowed } from '@/rules/cycle/entitlement'
import { type CommandContext, command } from '@/server/command'
import { toDayColumn } from '@/server/database/day-column'
import { dayOf } from '@/server/reference/programme-day'
import { visitDaysOn } from '../queries/visit-days'
import { cancelVisitInput, changePlannedVisitInput, planVisitInput } from '../schema'
import { advisorOn } from './advisor-on'
import { factoryForVisits, type LockedFactory, stillPlanned, visitFor } from './find-visit'
import { noteAdvisory } from './save-visit'
import { mailVisitNews } from './visit-mail'

/** ADV-01: plans a visit of the factory's advisor and tells the factory. Refused beyond the entitlement (CYC-11). */
export const planVisit = command({
  name: 'advisory.plan-visit',
  input: planVisitInput,
  async run(context, { factoryCode, ...plan }) {
    const { db, occasion } = context
    const found = await factoryForVisits(context, { code: factoryCode }, 'plan')
    if (!found.ok) return found
    const factory = found.value
    const planned = await checkedPlan(context, factory, plan)
    if (!planned.ok) return planned
    const advisorMembershipId = await advisorOn(context, factory.id, plan.plannedOn)
    if (advisorMembershipId === null) return refuse('REG-06', 'advisory.refusals.noAdvisor')
    const { id } = await db.visit.create({
      data: { ...planned.value, factoryId: factory.id, advisorMembershipId, plannedAt: occasion.at },
      select: { id: true },
    })
    await noteAdvisory(context, factory, 'advisory.plan-visit', { kind: 'Visit', id }, { after: plan })
    await mailVisitNews(context, factory, { kind: 'planned', visitId: id, sequence: 0, ...plan })
    return accept({ visitId: id, factoryCode: factory.code })
  },
})

/** ADV-01: changes a visit that has not taken place and tells the factory. */
export const changePlannedVisit = command({
  name: 'advisory.change-planned-visit',
  input: changePlannedVisitInput,
  async run(context, { visitId, ...plan }) {
    const { db } = context
    const found = await visitFor(context, visitId, 'plan')
    if (!found.ok) return found
    const visit = found.value
    const open = stillPlanned(visit)
    if (!open.ok) return open
    const planned = await checkedPlan(context, visit.factory, plan, visitId)
    if (!planned.ok) return planned
    // Moved across a change of advisors it is the visit of who advises on its day.
    const advisorMembershipId = await advisorOn(context, visit.factory.id, plan.plannedOn)
    if (advisorMembershipId === null) return refuse('REG-06', 'advisory.refusals.noAdvisor')
    const sequence = visit.sequence + 1
    await db.visit.update({
      where: { id: visitId },
      data: { ...planned.value, advisorMembershipId, sequence },
    })
    const { plannedOn, mode, days, purpose } = visit
    await noteAdvisory(
      context,
      visit.factory,
      'advisory.change-planned-visit',
      { kind: 'Visit', id: visitId },
      { before: { plannedOn, mode, days, purpose }, after: plan },
    )
    await mailVisitNews(context, visit.factory, {
      kind: 'moved',
      visitId,
      sequence,
      before: plannedOn,
      ...plan,
    })
    return accept({ visitId, factoryCode: visit.factory.code })
  },
})

/** ADV-01: cancels a planned visit with a reason and tells the factory. It uses no days. */
export const cancelVisit = command({
  name: 'advisory.cancel-visit',
  input: cancelVisitInput,
  async run(context, { visitId, reason }) {
    const { db, occasion } = context
    const found = await visitFor(context, visitId, 'plan')
    if (!found.ok) return found
    const visit = found.value
    const open = stillPlanned(visit)
    if (!open.ok) return open
    if (reason === '')
      return refuse('ADV-01', 'advisory.refusals.reasonMissing', {
        fields: { reason: 'advisory.refusals.reasonMissing' },
      })
    const sequence = visit.sequence + 1
    await db.visit.update({
      where: { id: visitId },
      data: { cancelledAt: occasion.at, cancelledReason: reason, sequence },
    })
    await noteAdvisory(
      context,
      visit.factory,
      'advisory.cancel-visit',
      { kind: 'Visit', id: visitId },
      { after: { reason } },
    )
    const { plannedOn, mode, days, purpose } = visit
    await mailVisitNews(context, visit.factory, {
      kind: 'cancelled',
      visitId,
      sequence,
      plannedOn,
      mode,
      days,
      purpose,
      reason,
    })
    return accept({ visitId, factoryCode: visit.factory.code })
  },
})

/** The columns of a visit as planned, when the rule and the entitlement allow it. */
async function checkedPlan(
  { db, occasion }: CommandContext,
  factory: LockedFactory,
  plan: PlannedVisit,
  changedVisitId?: string,
): Promise<
  Result<{
    plannedOn: Date
    mode: PlannedVisit['mode']
    days: number
    purpose: string
    cycleId: string | null
  }>
> {
  const checked = checkPlan(plan, dayOf(occasion, factory.programmeCode))
  if (!checked.ok) return checked
  const entitlement = await visitDaysOn(db, occasion, factory, plan.plannedOn, changedVisitId)
  const allowed = visitDaysAllowed(entitlement, plan.days, factory.byManager)
  if (!allowed.ok) return allowed
  const cycleId = entitlement.cycle?.id ?? null
  return accept({ ...plan, plannedOn: toDayColumn(plan.plannedOn), cycleId })
}
