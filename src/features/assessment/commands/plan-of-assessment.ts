import 'server-only'
import { randomUUID } from 'node:crypto'
import { dayInTimeZone } from '@/lib/days'
import {
  type ExistingIssue,
  issuesFromFindings,
  type PlanChange,
  type ReleasedFinding,
} from '@/rules/plan/issues-from-findings'
import type { CommandContext } from '@/server/command'
import type { Transaction } from '@/server/database'
import { fromDayColumn, toDayColumn } from '@/server/database/day-column'
import { orderedId } from '@/server/ordered-id'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { question } from '@/server/reference/reference'
import { criticalIssueIn } from './critical-issue-in'
import { applyToIssue } from './issue-of-finding'
import type { AssessedFactory, PlanEffect } from './plan-effect'

/**
 * IMP-05, IMP-09: brings a released assessment into the factory's plan, once: each non-compliance is an issue, one found
 * again reopens as recurring, one found compliant is closed by assessment. The rows of the factory and of its issues must be
 * locked before.
 */
export async function bringIntoPlan(context: CommandContext, assessed: AssessedFactory): Promise<PlanEffect> {
  const { db } = context
  const existing = await existingIssues(db, assessed)
  const changes = issuesFromFindings(existing, {
    day: assessed.day,
    findings: await releasedFindings(db, assessed.assessmentId),
    laterCompliant: await laterCompliant(db, assessed),
  })
  const effect: PlanEffect = { added: [], reopened: [], closed: [], linked: [] }
  await addIssues(
    context,
    assessed,
    changes.filter((change) => change.change === 'ADD'),
    effect,
  )
  for (const change of changes) if (change.change !== 'ADD') await applyToIssue(context, change, effect)
  return effect
}

async function existingIssues(
  db: Transaction,
  { factoryId, programmeCode }: AssessedFactory,
): Promise<ExistingIssue[]> {
  const { timeZone } = programmeConfiguration(programmeCode)
  const issues = await db.issue.findMany({
    where: { factoryId },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      source: true,
      state: true,
      stateSince: true,
      cluster: true,
      questionCode: true,
      optionIndex: true,
      findings: { select: { finding: { select: { id: true, assessment: { select: { endedOn: true } } } } } },
    },
  })
  return issues.map(({ findings, stateSince, ...issue }) => ({
    ...issue,
    stateSince: dayInTimeZone(stateSince, timeZone),
    findings: findings.map(({ finding }) => ({
      id: finding.id,
      day: fromDayColumn(finding.assessment.endedOn),
    })),
  }))
}

async function releasedFindings(db: Transaction, assessmentId: string): Promise<ReleasedFinding[]> {
  const findings = await db.finding.findMany({
    where: { assessmentId },
    orderBy: { questionCode: 'asc' },
    select: { id: true, questionCode: true, answer: true, found: true },
  })
  return findings.flatMap(({ id, questionCode, answer, found }) => {
    const asked = question(questionCode)
    if (!asked) return []
    const { cluster, point, text, selfDiagnosis, criticalIssue } = asked
    return [
      { id, questionCode, answer, cluster, point, selfDiagnosis, criticalIssue, description: found ?? text },
    ]
  })
}

async function laterCompliant(db: Transaction, { factoryId, day }: AssessedFactory): Promise<Set<string>> {
  const findings = await db.finding.findMany({
    where: {
      answer: 'COMPLIANT',
      assessment: { factoryId, endedOn: { gt: toDayColumn(day) }, reports: { some: {} } },
    },
    select: { questionCode: true },
  })
  return new Set(findings.map(({ questionCode }) => questionCode))
}

async function addIssues(
  { db, occasion }: CommandContext,
  { factoryId, programmeCode, cycleId }: AssessedFactory,
  additions: Extract<PlanChange, { change: 'ADD' }>[],
  effect: PlanEffect,
): Promise<void> {
  if (additions.length === 0) return
  const { _max } = await db.issue.aggregate({ where: { factoryId }, _max: { number: true } })
  const issues = additions.map(({ finding, state }, index) => ({
    finding,
    row: {
      id: randomUUID(),
      factoryId,
      number: (_max.number ?? 0) + index + 1,
      cluster: finding.cluster,
      point: finding.point,
      description: finding.description,
      source: 'ASSESSMENT' as const,
      criticalIssue: criticalIssueIn(programmeCode, finding.criticalIssue),
      questionCode: finding.questionCode,
      state,
      enteredInCycleId: cycleId,
      enteredAt: occasion.at,
      stateSince: occasion.at,
    },
  }))
  await db.issue.createMany({ data: issues.map(({ row }) => row) })
  await db.issueFinding.createMany({
    data: issues.map(({ row, finding }) => ({ issueId: row.id, findingId: finding.id })),
  })
  await db.issueEvent.createMany({
    data: issues.map(({ row }) => ({
      id: orderedId(),
      issueId: row.id,
      kind: 'ENTERED' as const,
      field: 'state',
      after: row.state,
      at: occasion.at,
    })),
  })
  effect.added.push(...issues.map(({ row }) => row.number))
}
