import 'server-only'
import { accept, type Result, refuse } from '@/lib/result'
import { accessible } from '@/server/access/permitted'
import type { CommandContext } from '@/server/command'
import { toDayColumn } from '@/server/database/day-column'
import type { CorrectedLog, VisitLog } from '../schema'
import { advisorOn } from './advisor-on'
import type { LockedVisit } from './find-visit'
import { saveFiles } from './visit-files'

/** Writes everything that is said of a visit that took place. */
export async function saveLog(
  context: CommandContext,
  visit: LockedVisit,
  log: VisitLog,
  cycleId: string,
): Promise<Result<null>> {
  const { db, occasion } = context
  const issues = await issueIds(context, visit.factory.id, log.issueNumbers)
  if (!issues.ok) return issues
  await db.visit.update({
    where: { id: visit.id },
    data: {
      cycleId,
      // Who advised that day was there, also when somebody else had planned it or writes it.
      advisorMembershipId:
        (await advisorOn(context, visit.factory.id, log.visitedOn)) ?? occasion.viewer.membershipId,
      ...contentColumns(log),
      loggedAt: occasion.at,
      visitedOn: toDayColumn(log.visitedOn),
      committeeFunctioning: log.committeeFunctioning,
      sequence: visit.sequence + 1,
    },
  })
  await db.visitIssue.createMany({ data: issues.value.map((issueId) => ({ visitId: visit.id, issueId })) })
  await db.visitAgreement.createMany({ data: agreementRows(visit.id, log) })
  if (log.internalNotes !== null)
    await db.visitInternalNote.create({ data: { visitId: visit.id, text: log.internalNotes } })
  await saveFiles(context, { id: visit.id, factoryId: visit.factory.id }, log.files)
  return accept(null)
}

/** The columns of a visit that say what took place, apart from its day. */
export function contentColumns(log: Omit<CorrectedLog, 'issueNumbers' | 'agreements'>) {
  return {
    mode: log.mode,
    days: log.days,
    managementPresent: log.managementPresent,
    managementWomen: log.managementWomen,
    workersPresent: log.workersPresent,
    workersWomen: log.workersWomen,
    unionPresent: log.unionPresent,
    unionWomen: log.unionWomen,
    agenda: log.agenda,
    topics: log.topics.filter(Boolean),
    notesForFactory: log.notesForFactory,
  }
}

export function agreementRows(visitId: string, { agreements }: Pick<CorrectedLog, 'agreements'>) {
  return agreements.map(({ dueOn, ...agreement }) => ({
    ...agreement,
    visitId,
    dueOn: dueOn === null ? null : toDayColumn(dueOn),
  }))
}

/** The issues of the factory's plan behind these numbers; refused when one is none of them. */
export async function issueIds(
  { db, occasion }: CommandContext,
  factoryId: string,
  numbers: readonly number[],
): Promise<Result<string[]>> {
  const wanted = [...new Set(numbers)]
  if (wanted.length === 0) return accept([])
  const found = await db.issue.findMany({
    where: { AND: [accessible(occasion.ability, 'Issue'), { factoryId, number: { in: wanted } }] },
    select: { id: true },
  })
  if (found.length === wanted.length) return accept(found.map(({ id }) => id))
  return refuse('ADV-01', 'advisory.refusals.noSuchIssue', {
    fields: { issueNumbers: 'advisory.refusals.noSuchIssue' },
  })
}
