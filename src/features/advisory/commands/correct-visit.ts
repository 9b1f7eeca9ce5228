import 'server-only'
import { accept, refuse } from '@/lib/result'
import { correctVisit as checkCorrection } from '@/rules/advisory/correction'
import { logVisit as checkLog } from '@/rules/advisory/visit'
import { type CommandContext, command } from '@/server/command'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import { orderedId } from '@/server/ordered-id'
import { dayOf } from '@/server/reference/programme-day'
import { contentOfLog, visitContent } from '../queries/visit-content'
import { type CorrectedLog, correctVisitInput } from '../schema'
import { visitFor } from './find-visit'
import { daysAllowed } from './log-visit'
import { agreementRows, contentColumns, issueIds } from './save-log'
import { noteAdvisory } from './save-visit'

/**
 * ADV-01: corrects the log of a visit. What stood there before is kept with who changed it, when and why, and is read by
 * whoever reads the visit. Its day and the internal notes stay as they are.
 */
export const correctVisit = command({
  name: 'advisory.correct-visit',
  input: correctVisitInput,
  async run(context, { visitId, reason, ...log }) {
    const found = await visitFor(context, visitId, 'log')
    if (!found.ok) return found
    const visit = found.value
    const visitedOn = await loggedDay(context, visitId)
    if (visitedOn === null) return refuse('ADV-01', 'advisory.refusals.onlyLoggedIsCorrected')
    const after = contentOfLog(log)
    const checked = checkLog({ ...after, visitedOn }, dayOf(context.occasion, visit.factory.programmeCode))
    if (!checked.ok) return checked
    const changes = checkCorrection(await visitContent(context.db, visitId), after, reason)
    if (!changes.ok) return changes
    const allowed = await daysAllowed(context, visit, { visitedOn, days: after.days })
    if (!allowed.ok) return allowed
    const issues = await issueIds(context, visit.factory.id, after.issueNumbers)
    if (!issues.ok) return issues
    await saveContent(context, visitId, log, issues.value)
    const { personId, role } = context.occasion.viewer
    await context.db.visitCorrection.create({
      data: {
        id: orderedId(),
        visitId,
        personId,
        role,
        reason,
        at: context.occasion.at,
        changes: changesToKeep(changes.value),
      },
    })
    await noteAdvisory(
      context,
      visit.factory,
      'advisory.correct-visit',
      { kind: 'Visit', id: visitId },
      { after: { fields: changes.value.map(({ field }) => field) } },
    )
    return accept({ visitId, factoryCode: visit.factory.code })
  },
})

async function loggedDay({ db }: CommandContext, id: string) {
  const { visitedOn } = await db.visit.findUniqueOrThrow({ where: { id }, select: { visitedOn: true } })
  return fromOptionalDayColumn(visitedOn)
}

/** As they are kept: values of JSON only. */
function changesToKeep(changes: readonly object[]) {
  return JSON.parse(JSON.stringify(changes))
}

async function saveContent(
  { db }: CommandContext,
  visitId: string,
  log: CorrectedLog,
  issues: readonly string[],
): Promise<void> {
  await db.visit.update({
    where: { id: visitId },
    data: { ...contentColumns(log), sequence: { increment: 1 } },
  })
  await db.visitIssue.deleteMany({ where: { visitId } })
  await db.visitIssue.createMany({ data: issues.map((issueId) => ({ visitId, issueId })) })
  await db.visitAgreement.deleteMany({ where: { visitId } })
  await db.visitAgreement.createMany({ data: agreementRows(visitId, log) })
}
