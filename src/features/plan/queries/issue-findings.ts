import 'server-only'
import type { Day } from '@/lib/days'
import type { IssueSource } from '@/rules/plan/issue'
import { accessible } from '@/server/access/permitted'
import type { Prisma } from '@/server/database/client/client'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'

/** What an assessment found, as it stands behind an issue. */
export interface IssueFindingView {
  id: string
  questionCode: string
  answer: 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE' | 'NOT_ASSESSED'
  found: string | null
  sources: string[]
  affectedWorkers: number | null
  /** Last day of the assessment. */
  assessedOn: Day
}

export interface TwinIssue {
  number: number
  source: IssueSource
  description: string
  cluster: string
  optionIndex: number | null
}

const findingSelect = {
  id: true,
  questionCode: true,
  answer: true,
  found: true,
  sources: true,
  affectedWorkers: true,
  assessment: { select: { endedOn: true } },
} satisfies Prisma.FindingSelect

/** What stands behind an issue which the viewer sees: the findings they may see, with the other issues of each. */
export function findingsSelect({ ability }: Occasion) {
  return {
    findings: {
      where: { finding: { is: { AND: [accessible(ability, 'Finding')] } } },
      select: {
        finding: {
          select: {
            ...findingSelect,
            issues: {
              select: {
                issueId: true,
                issue: {
                  select: { number: true, source: true, description: true, cluster: true, optionIndex: true },
                },
              },
            },
          },
        },
      },
    },
  } satisfies Prisma.IssueSelect
}

type StoredFindings = Prisma.IssueGetPayload<{ select: ReturnType<typeof findingsSelect> }>

/** The findings behind an issue, latest first, and their other issues. */
export function findingsOf(
  id: string,
  { findings }: StoredFindings,
): { findings: IssueFindingView[]; twins: TwinIssue[] } {
  const twins = new Map(
    findings.flatMap(({ finding }) =>
      finding.issues.flatMap(({ issueId, issue }) => (issueId === id ? [] : [[issueId, issue] as const])),
    ),
  )
  return {
    findings: findings
      .map(({ finding: { issues, ...finding } }) => findingView(finding))
      .sort((a, b) => b.assessedOn.localeCompare(a.assessedOn)),
    twins: [...twins.values()].sort((a, b) => a.number - b.number),
  }
}

/** A finding as it is shown. */
export function findingView({
  assessment,
  ...finding
}: Prisma.FindingGetPayload<{ select: typeof findingSelect }>): IssueFindingView {
  return { ...finding, assessedOn: fromDayColumn(assessment.endedOn) }
}
