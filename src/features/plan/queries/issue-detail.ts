import 'server-only'
import type { Day } from '@/lib/days'
import type { FactorySide } from '@/rules/people/roles'
import type { DiagnosisSource, IssueSource } from '@/rules/plan/issue'
import { actionsOfEarlierRounds, standingReturn } from '@/rules/plan/rounds'
import { type NextStep, nextStepOf } from '@/rules/plan/states'
import { database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { type FactoryCycles, factoryCycles } from './factory-cycles'
import { findingsOf, findingsSelect, type IssueFindingView, type TwinIssue } from './issue-findings'
import { type IssuePaper, paperOf, paperSelect, peopleIn } from './issue-papers'
import { type PlanIssueRow, type RowContext, rowOf, rowSelect, rowsWhere } from './issue-rows'
import { type IssueSteps, issueSteps } from './issue-steps'
import { personNames } from './person-names'
import { type PlanFactory, wholePlanFactory } from './plan-factory'

export interface IssueDetail extends PlanIssueRow, IssuePaper, IssueSteps {
  factory: PlanFactory
  diagnosisSource: DiagnosisSource | null
  enteredBySide: FactorySide | null
  enteredBy: string | null
  enteredAt: Date
  committeeOn: Day | null
  committeeNote: string | null
  systemMeasure: string | null
  findings: IssueFindingView[]
  /** Other issues of the plan behind which the same finding stands (IMP-05). */
  twins: TwinIssue[]
  /** What the factory does next; null while that is not up to it. */
  nextStep: NextStep | null
  /** The advisor returned it, and that is why the factory works on it again. */
  returned: { reason: string; name: string | null; at: Date } | null
}

/** IMP-06: one issue of a plan with everything that belongs to it; null when there is none for this viewer. */
export async function issueDetail(
  occasion: Occasion,
  factoryCode: string | null,
  number: number,
): Promise<IssueDetail | null> {
  const factory = await wholePlanFactory(occasion, factoryCode)
  if (!factory) return null
  const [detail] = await issueDetails(occasion, factory, { number })
  return detail ?? null
}

function detailSelect(occasion: Occasion) {
  return {
    ...rowSelect,
    ...paperSelect(occasion),
    ...findingsSelect(occasion),
    diagnosisSource: true,
    enteredBySide: true,
    enteredBy: true,
    committeeOn: true,
    committeeNote: true,
    systemMeasure: true,
  } satisfies Prisma.IssueSelect
}

type StoredDetail = Prisma.IssueGetPayload<{ select: ReturnType<typeof detailSelect> }>

/** The same for several issues of a factory the viewer sees, in a fixed number of queries. */
export async function issueDetails(
  occasion: Occasion,
  factory: PlanFactory,
  where: { number: number } | { id: { in: string[] } },
): Promise<IssueDetail[]> {
  const [cycles, stored] = await Promise.all([
    factoryCycles(factory),
    database().issue.findMany({
      where: rowsWhere(occasion, factory, where),
      select: detailSelect(occasion),
      orderBy: { number: 'asc' },
    }),
  ])
  const issues = stored.map((issue) => ({ ...issue, standing: standingChecks(issue) }))
  const [names, steps] = await Promise.all([
    personNames(
      occasion,
      stored.flatMap((issue) => [issue.enteredBy, ...peopleIn(issue)]),
    ),
    issueSteps(
      occasion,
      factory,
      issues.map(({ standing, ...issue }) => ({ ...issue, checks: standing })),
    ),
  ])
  return issues.flatMap(({ standing, ...issue }) => {
    const step = steps.get(issue.id)
    return step ? [{ ...detailOf(occasion, factory, cycles, issue, names), ...step }] : []
  })
}

function standingChecks({ checks }: StoredDetail) {
  return checks.filter(({ endedAt }) => endedAt === null)
}

function detailOf(
  occasion: Occasion,
  factory: PlanFactory,
  cycles: FactoryCycles,
  issue: StoredDetail,
  names: ReadonlyMap<string, string>,
): Omit<IssueDetail, keyof IssueSteps> {
  const actions = new Map(issue.actions.map(({ id, what }) => [id, what]))
  const paper = paperOf(occasion, issue, names, actions)
  const { findings, twins } = findingsOf(issue.id, issue)
  const { comments, evidence, events, findings: _links, ...stored } = issue
  const { diagnosisSource, enteredBySide, enteredBy, committeeOn, committeeNote, systemMeasure, ...row } =
    stored
  const context = contextOf(issue, paper, twins, cycles.running?.begunAt ?? null)
  const shown = rowOf({ ...row, checks: standingChecks(issue) }, factory.on, cycles, context)
  return {
    ...shown,
    ...roundOf(shown, paper),
    ...paper,
    factory,
    findings,
    twins,
    diagnosisSource,
    enteredBySide,
    enteredBy: enteredBy === null ? null : (names.get(enteredBy) ?? null),
    enteredAt: issue.enteredAt,
    committeeOn: fromOptionalDayColumn(committeeOn),
    committeeNote,
    systemMeasure,
  }
}

function roundOf(row: PlanIssueRow, { history, evidenceList }: IssuePaper) {
  const oldestFirst = history.toReversed()
  const earlier = actionsOfEarlierRounds(oldestFirst)
  const actions = row.actions.map((action) => ({ ...action, ofThisRound: !earlier.has(action.id) }))
  const back = standingReturn(oldestFirst)
  return {
    nextStep: nextStepOf({
      state: row.state,
      critical: row.critical,
      actions,
      evidence: evidenceList.length,
    }),
    returned: back?.reason ? { reason: back.reason, name: back.name, at: back.at } : null,
  }
}

function contextOf(
  issue: { source: IssueSource; enteredAt: Date },
  { history, commentList, evidenceList }: IssuePaper,
  twins: readonly TwinIssue[],
  begunAt: Date | null,
): RowContext {
  const renewing = history.find(({ kind }) => kind === 'ACTION_ADDED' || kind === 'ACTION_CHANGED')
  return {
    changedAt: history[0]?.at ?? issue.enteredAt,
    renewed: renewing !== undefined && begunAt !== null && renewing.at >= begunAt,
    alsoFoundByFactory:
      issue.source === 'ASSESSMENT' && twins.some(({ source }) => source === 'SELF_DIAGNOSIS'),
    comments: commentList.length,
    evidence: evidenceList.length,
  }
}
