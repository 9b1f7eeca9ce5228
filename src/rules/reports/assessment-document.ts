import { z } from 'zod'

/**
 * How an assessment's report is written down when it is released; a later form gets a later number, and the documents of
 * every earlier one stay readable. Version 2 says more of the plan, and nothing of a plan that this portal did not hold.
 */
export const assessmentReportVersion = 2

const day = z.string()
const count = z.number().int()
const answer = z.enum(['COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE', 'NOT_ASSESSED'])

/** Non-compliances among the questions answered compliant or non-compliant; the rate is made of the two. */
const rate = { assessed: count, nonCompliant: count }

const finding = z.object({
  question: z.string(),
  text: z.string(),
  answer,
  found: z.string().nullable(),
  sources: z.array(z.string()),
  affectedWorkers: count.nullable(),
  reason: z.string().nullable(),
  criticalIssue: count.nullable(),
})
export type ReportedFinding = z.output<typeof finding>

const point = z.object({ code: z.string(), name: z.string(), ...rate, findings: z.array(finding) })
const cluster = z.object({
  code: z.string(),
  name: z.string(),
  group: z.string(),
  ...rate,
  points: z.array(point),
})
export type ReportedCluster = z.output<typeof cluster>

const criticalIssue = z.object({
  number: count,
  name: z.string(),
  state: z.enum(['NOT_COMPLIED_WITH', 'COMPLIED_WITH', 'NOT_ASSESSED', 'NOT_APPLICABLE']),
})

/** ASM-09, ACC-06: earlier assessments as counts; their findings belong to their own reports. */
const comparison = z.object({
  earlier: z.array(z.object({ endedOn: day, ...rate, criticalNotCompliedWith: count })),
  /** Against the one before, question by question; null for the first. */
  sinceLast: z.object({ resolved: count, foundAgain: count, newlyFound: count }).nullable(),
})

/** The plan just before the release. What is optional is said from version 2 on. */
const plan = z.object({
  issues: count,
  selfDiagnosed: count,
  byCommittee: count,
  done: count,
  /** IMP-08: of those done, the advisor's sign-offs; the others were closed by an assessment. */
  signedOff: count.optional(),
  /** IMP-03: how the self-diagnosis of the assessment's cycle went; null without such a cycle. */
  selfDiagnosis: z.enum(['DONE', 'NOT_COMPLETED', 'REVIEWED_NO_NEW_ISSUE']).nullable().optional(),
  /** IMP-14: null before the factory's first change. */
  lastFactoryChangeOn: day.nullable().optional(),
})
export type PlanAtRelease = z.output<typeof plan>

/** The report of an assessment, as it was released and will stay (ACC-08). Holds counts of persons, never names (ACC-09). */
export const assessmentReport = z.object({
  factory: z.object({
    code: z.string(),
    name: z.string(),
    localName: z.string().nullable(),
    programmeCode: z.string(),
    city: z.string(),
    region: z.string(),
    products: z.array(z.string()),
    workersWomen: count,
    workersMen: count,
  }),
  cycle: z.object({ number: count, startsOn: day, endsOn: day }).nullable(),
  assessment: z.object({
    startedOn: day,
    endedOn: day,
    releasedOn: day,
    toolVersion: z.string(),
    assessors: count,
    answers: count,
  }),
  /** Null where this portal held no plan of the factory before the release: it was in a former system. */
  plan: plan.nullable(),
  ...rate,
  notAssessed: count,
  clusters: z.array(cluster),
  criticalIssues: z.array(criticalIssue),
  managementSystems: z.array(z.object({ id: z.string(), text: z.string(), answer: answer.nullable() })),
  comparison,
})
export type AssessmentReport = z.output<typeof assessmentReport>
