import 'server-only'
import type { Day } from '@/lib/days'
import type { AssessmentReport } from '@/rules/reports/assessment-document'
import { assessmentReportOf } from '@/rules/reports/assessment-report'
import type { AssessmentFacts } from '@/rules/reports/comparison'
import type { Transaction } from '@/server/database'
import { fromDayColumn } from '@/server/database/day-column'
import { clusters, question, questionBank, questionsFor } from '@/server/reference/reference'
import { criticalIssueIn, criticalIssuesOf } from './critical-issue-in'
import { planAtRelease } from './plan-at-release'

/**
 * The report of an assessment as it stands now, made before its findings change the plan. Days of the programme; `today`
 * is the one of the import, which may be later than the release.
 */
export async function documentOfAssessment(
  db: Transaction,
  { assessmentId, releasedOn, today }: { assessmentId: string; releasedOn: Day; today: Day },
): Promise<AssessmentReport> {
  const assessment = await db.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    select: {
      startedOn: true,
      endedOn: true,
      toolVersion: true,
      _count: { select: { team: true } },
      cycle: { select: { id: true, number: true, startsOn: true, endsOn: true, servicePackage: true } },
      factory: {
        select: {
          id: true,
          code: true,
          name: true,
          localName: true,
          programmeCode: true,
          city: true,
          region: true,
          products: true,
          workersWomen: true,
          workersMen: true,
        },
      },
    },
  })
  const { id: factoryId, ...factory } = assessment.factory
  const findings = await db.finding.findMany({
    where: { assessmentId },
    select: {
      questionCode: true,
      answer: true,
      found: true,
      sources: true,
      affectedWorkers: true,
      reason: true,
    },
  })
  const { cycle } = assessment
  return assessmentReportOf(
    {
      factory,
      cycle: cycle && {
        number: cycle.number,
        startsOn: fromDayColumn(cycle.startsOn),
        endsOn: fromDayColumn(cycle.endsOn),
      },
      assessment: {
        startedOn: fromDayColumn(assessment.startedOn),
        endedOn: fromDayColumn(assessment.endedOn),
        releasedOn,
        toolVersion: assessment.toolVersion,
        assessors: assessment._count.team,
      },
      plan: await planAtRelease(db, {
        assessmentId,
        releasedOn,
        today,
        cycle,
        factory: { id: factoryId, programmeCode: factory.programmeCode },
      }),
      findings: findings.map(({ questionCode, ...finding }) => ({
        ...finding,
        question: questionCode,
        criticalIssue: criticalOf(factory.programmeCode, questionCode),
      })),
      earlier: await earlierAssessments(db, factoryId, assessmentId, factory.programmeCode),
    },
    toolOf(factory.programmeCode),
  )
}

/** Questions of the country in the order of the tool, those for high performance with them where they were answered. */
function toolOf(programmeCode: string) {
  const asked = new Set(questionsFor(programmeCode, true))
  return {
    clusters: clusters(),
    questions: questionBank()
      .questions.filter((entry) => asked.has(entry))
      .map((entry) => ({ ...entry, criticalIssue: criticalOf(programmeCode, entry.code) })),
    criticalIssues: criticalIssuesOf(programmeCode),
  }
}

function criticalOf(programmeCode: string, questionCode: string): number | null {
  return criticalIssueIn(programmeCode, question(questionCode)?.criticalIssue ?? null)
}

async function earlierAssessments(
  db: Transaction,
  factoryId: string,
  assessmentId: string,
  programmeCode: string,
): Promise<AssessmentFacts[]> {
  const rows = await db.assessment.findMany({
    where: { factoryId, id: { not: assessmentId }, reports: { some: {} } },
    select: { endedOn: true, findings: { select: { questionCode: true, answer: true } } },
  })
  return rows.map(({ endedOn, findings }) => ({
    endedOn: fromDayColumn(endedOn),
    findings: findings.map(({ questionCode, answer }) => ({
      question: questionCode,
      answer,
      criticalIssue: criticalOf(programmeCode, questionCode),
    })),
  }))
}
