import 'server-only'
import { lockIssuesOfFactory } from '@/features/plan/commands/lock-issues'
import { releaseAssessmentReport } from '@/features/reports/commands/release-report'
import { rebuildPublicEntry } from '@/features/transparency/commands'
import { dayInTimeZone, startOfDayIn } from '@/lib/days'
import type { CommandContext } from '@/server/command'
import type { Transaction } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import type { ReadAssessment } from '../queries/check-rows'
import { documentOfAssessment } from './document-of-assessment'
import type { PlanEffect } from './plan-effect'
import { bringIntoPlan } from './plan-of-assessment'

export interface ReleasedAssessment extends PlanEffect {
  reportId: string
}

const halfADay = 12 * 60 * 60 * 1000

/**
 * Keeps a released assessment and everything that follows from its release: findings, the frozen report and its readers,
 * the issues of the plan (IMP-05), the public entry (PUB-04), all in the running transaction. The factory's row must be
 * locked before.
 */
export async function releaseAssessment(
  context: CommandContext,
  read: ReadAssessment,
): Promise<ReleasedAssessment> {
  const { db, occasion, audit, tell } = context
  const { id: factoryId, programmeCode } = read.factory
  await lockIssuesOfFactory(db, factoryId)
  const { assessmentId, cycleId } = await keepAssessment(db, read)
  const { timeZone } = programmeConfiguration(programmeCode)
  const { releasedOn } = read
  const today = dayInTimeZone(occasion.at, timeZone)
  const { reportId, version } = await releaseAssessmentReport(context, {
    factoryId,
    programmeCode,
    cycleId,
    assessmentId,
    document: await documentOfAssessment(db, { assessmentId, releasedOn, today }),
    releasedAt: releasedOn === today ? occasion.at : noonOf(releasedOn, timeZone),
    correctionNote: 'reports.corrections.answersAdded',
  })
  const effect = await bringIntoPlan(context, {
    factoryId,
    programmeCode,
    assessmentId,
    cycleId,
    day: read.endedOn,
  })
  await rebuildPublicEntry(db, factoryId, occasion.at)
  await audit({
    chain: factoryId,
    programmeCode,
    action: 'assessment.import',
    objectKind: 'Assessment',
    objectId: assessmentId,
    after: {
      startedOn: read.startedOn,
      endedOn: read.endedOn,
      answers: read.newAnswers.length,
      version,
      plan: { ...effect },
    },
  })
  tell(`plan:${factoryId}`)
  return { reportId, ...effect }
}

/** The assessment's row, team and findings; a file sent again with further answers adds these. */
async function keepAssessment(db: Transaction, read: ReadAssessment) {
  const { id: factoryId } = read.factory
  const startedOn = toDayColumn(read.startedOn)
  const cycle = await db.cycle.findFirst({
    where: { factoryId, startsOn: { lte: startedOn }, endsOn: { gte: startedOn } },
    select: { id: true },
  })
  const assessment = await db.assessment.upsert({
    where: { factoryId_startedOn: { factoryId, startedOn } },
    create: {
      factoryId,
      startedOn,
      cycleId: cycle?.id ?? null,
      endedOn: toDayColumn(read.endedOn),
      toolVersion: read.toolVersion,
    },
    update: {},
    select: { id: true, cycleId: true },
  })
  const assessmentId = assessment.id
  await db.assessmentMember.createMany({
    data: read.team.map((membershipId) => ({ assessmentId, membershipId })),
    skipDuplicates: true,
  })
  await db.finding.createMany({
    data: read.newAnswers.map(({ question, answer, found, sources, affectedWorkers, reason }) => ({
      assessmentId,
      answer,
      found,
      sources,
      affectedWorkers,
      reason,
      questionCode: question.code,
    })),
  })
  return { assessmentId, cycleId: assessment.cycleId }
}

/** The instant of a release on an earlier day. */
function noonOf(day: string, timeZone: string): Date {
  return new Date(startOfDayIn(day, timeZone).getTime() + halfADay)
}
