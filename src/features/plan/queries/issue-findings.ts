import 'server-only'
import type { Day } from '@/lib/days'
import { grouped } from '@/lib/grouped'
import type { IssueSource } from '@/rules/plan/issue'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
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

/** What stands behind each of these issues (which the viewer sees): findings, latest first, and their other issues. */
export async function issueFindings(
  occasion: Occasion,
  issueIds: readonly string[],
): Promise<Map<string, { findings: IssueFindingView[]; twins: TwinIssue[] }>> {
  const links = await findingLinks(issueIds)
  if (links.length === 0) return new Map()
  const stored = await database().finding.findMany({
    where: {
      AND: [accessible(occasion.ability, 'Finding'), { id: { in: links.map(({ findingId }) => findingId) } }],
    },
    select: findingSelect,
    orderBy: { assessment: { endedOn: 'desc' } },
  })
  const ofFinding = grouped(links, ({ findingId }) => findingId)
  const ofIssue = grouped(links, ({ issueId }) => issueId)
  return new Map(
    issueIds.map((id) => {
      const own = new Set((ofIssue.get(id) ?? []).map(({ findingId }) => findingId))
      const others = [...own].flatMap((findingId) => ofFinding.get(findingId) ?? [])
      const twins = new Map(
        others.flatMap(({ issueId, issue }) => (issueId === id ? [] : [[issueId, issue] as const])),
      )
      return [
        id,
        {
          findings: stored.filter((finding) => own.has(finding.id)).map(findingView),
          twins: [...twins.values()].sort((a, b) => a.number - b.number),
        },
      ]
    }),
  )
}

/** Every link of the findings behind these issues, also those to other issues of the plan. */
async function findingLinks(issueIds: readonly string[]) {
  return database().issueFinding.findMany({
    where: { finding: { is: { issues: { some: { issueId: { in: [...issueIds] } } } } } },
    select: {
      issueId: true,
      findingId: true,
      issue: { select: { number: true, source: true, description: true, cluster: true, optionIndex: true } },
    },
  })
}

/** A finding as it is shown. */
export function findingView({
  assessment,
  ...finding
}: Prisma.FindingGetPayload<{ select: typeof findingSelect }>): IssueFindingView {
  return { ...finding, assessedOn: fromDayColumn(assessment.endedOn) }
}
