import 'server-only'
import type { Day } from '@/lib/days'
import { actionsOfEarlierRounds } from '@/rules/plan/rounds'
import type { IssueFacts } from '@/rules/plan/states'
import type { Transaction } from '@/server/database'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { dayOf } from '@/server/reference/programme-day'

/** An issue as a command works on it, read while its row is locked. */
export interface LockedIssue {
  id: string
  factoryId: string
  programmeCode: string
  number: number
  source: 'SELF_DIAGNOSIS' | 'FACTORY' | 'ASSESSMENT' | 'SEMINAR' | 'BUYER_PRIORITY'
  optionIndex: number | null
  systemMeasure: string | null
  /** The day it is in the programme. */
  on: Day
  facts: IssueFacts
}

/** What the rules ask about an issue. */
export async function readIssueFacts(
  db: Transaction,
  occasion: Occasion,
  issueId: string,
): Promise<LockedIssue> {
  const issue = await db.issue.findUniqueOrThrow({
    where: { id: issueId },
    select: {
      id: true,
      factoryId: true,
      number: true,
      source: true,
      state: true,
      criticalIssue: true,
      optionIndex: true,
      systemMeasure: true,
      factory: { select: { programmeCode: true } },
      actions: {
        where: { removedAt: null },
        select: { id: true, responsible: true, dueOn: true, doneOn: true },
      },
      checks: { where: { endedAt: null }, select: { kind: true, role: true, given: true, note: true } },
      evidence: { where: { removedAt: null }, select: { id: true } },
      events: {
        select: { kind: true, actionId: true, field: true, before: true, after: true, role: true },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      },
    },
  })
  const { programmeCode } = issue.factory
  const earlier = actionsOfEarlierRounds(issue.events)
  return {
    id: issue.id,
    factoryId: issue.factoryId,
    programmeCode,
    number: issue.number,
    source: issue.source,
    optionIndex: issue.optionIndex,
    systemMeasure: issue.systemMeasure,
    on: dayOf(occasion, programmeCode),
    facts: {
      state: issue.state,
      critical: issue.criticalIssue !== null,
      actions: issue.actions.map((action) => ({
        responsible: action.responsible,
        dueOn: fromOptionalDayColumn(action.dueOn),
        doneOn: fromOptionalDayColumn(action.doneOn),
        ofThisRound: !earlier.has(action.id),
      })),
      evidence: issue.evidence.length,
      checks: issue.checks,
    },
  }
}
