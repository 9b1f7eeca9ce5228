import { criticalAnswers } from '@/rules/transparency/critical-issue-states'
import { assessmentShown } from '@/rules/transparency/public-entry'
import type { AssessmentReport, ReportedFinding } from './assessment-document'
import { type AssessmentFacts, comparison } from './comparison'
import { rateOf } from './nc-rate'

/** A question of the assessment tool, as far as a report needs it. */
export interface ToolQuestion {
  code: string
  cluster: string
  point: string
  text: string
  managementSystem: string | null
  /** The critical issue it carries, where that is reported in the country. */
  criticalIssue: number | null
}

export interface Tool {
  clusters: readonly {
    code: string
    name: string
    group: string
    points: readonly { code: string; name: string }[]
  }[]
  questions: readonly ToolQuestion[]
  /** Critical issues reported in the country, in their order. */
  criticalIssues: readonly { number: number; name: string }[]
}

export type FindingFacts = Omit<ReportedFinding, 'text'>

/** What a report is made of beside the findings. */
export interface ReportFacts extends Pick<AssessmentReport, 'factory' | 'cycle' | 'plan'> {
  assessment: Omit<AssessmentReport['assessment'], 'answers'>
  findings: readonly FindingFacts[]
  earlier: readonly AssessmentFacts[]
}

/** ASM-09, ASM-10: the report of an assessment: what was found, in counts and findings; no score, no grade, no name. */
export function assessmentReportOf(facts: ReportFacts, tool: Tool): AssessmentReport {
  const byQuestion = new Map(facts.findings.map((finding) => [finding.question, finding]))
  const findings = tool.questions.flatMap(({ code, point, cluster, text }) => {
    const finding = byQuestion.get(code)
    return finding ? [{ ...finding, text, point, cluster }] : []
  })
  return {
    factory: facts.factory,
    cycle: facts.cycle,
    assessment: { ...facts.assessment, answers: findings.length },
    plan: facts.plan,
    ...rateOf(findings),
    notAssessed: findings.filter(({ answer }) => answer === 'NOT_ASSESSED').length,
    clusters: tool.clusters.map(({ code, name, group, points }) => ({
      code,
      name,
      group,
      ...rateOf(findings.filter((finding) => finding.cluster === code)),
      points: points.map((point) => pointOf(point, findings)),
    })),
    criticalIssues: criticalStates(facts.findings, tool),
    managementSystems: tool.questions.flatMap(({ code, text, managementSystem }) =>
      managementSystem === null
        ? []
        : [{ id: managementSystem, text, answer: byQuestion.get(code)?.answer ?? null }],
    ),
    comparison: comparison({ endedOn: facts.assessment.endedOn, findings: facts.findings }, facts.earlier),
  }
}

function pointOf(
  { code, name }: { code: string; name: string },
  all: readonly (ReportedFinding & { point: string; cluster: string })[],
) {
  const ofPoint = all.filter(({ point }) => point === code)
  return {
    code,
    name,
    ...rateOf(ofPoint),
    findings: ofPoint.map(({ point: _, cluster: __, ...finding }) => finding),
  }
}

function criticalStates(
  findings: readonly FindingFacts[],
  { criticalIssues, questions }: Tool,
): AssessmentReport['criticalIssues'] {
  const answers = criticalAnswers(questions, findings)
  const { issues } = assessmentShown({ day: '', answers }, criticalIssues)
  const names = new Map(criticalIssues.map(({ number, name }) => [number, name]))
  return issues.map(({ number, state }) => ({ number, name: names.get(number) ?? '', state }))
}
