import 'server-only'
import type { IssueState } from '@/rules/plan/issue'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'

export interface DecidedIssue {
  id: string
  number: number
  cluster: string
  optionIndex: number | null
  description: string
  critical: boolean
  state: IssueState
  /** When the advisor decided. */
  at: Date
  /** Why it was returned or cannot be closed; what was done at system level where it is completed. */
  words: string | null
}

export interface SignOffDecisions {
  /** Returned to the factory, or not closable before the next assessment, the latest first. */
  returned: DecidedIssue[]
  completed: DecidedIssue[]
}

/** IMP-08: what became of what a factory had reported done. */
export async function signOffDecisions(
  { ability }: PersonalOccasion,
  factoryId: string,
): Promise<SignOffDecisions> {
  const issues = await database().issue.findMany({
    where: {
      AND: [
        accessible(ability, 'Issue'),
        { factoryId, state: { notIn: ['REPORTED_DONE', 'CLOSED_BY_ASSESSMENT'] } },
      ],
    },
    select: {
      id: true,
      number: true,
      cluster: true,
      optionIndex: true,
      description: true,
      criticalIssue: true,
      state: true,
      systemMeasure: true,
      events: {
        where: { AND: [accessible(ability, 'IssueEvent'), { kind: 'STATE_CHANGED', field: 'state' }] },
        select: { before: true, after: true, reason: true, at: true },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 1,
      },
    },
  })
  const decided = issues.flatMap(({ events: [last], criticalIssue, systemMeasure, ...issue }) => {
    if (!last) return []
    const words = issue.state === 'COMPLETED' ? systemMeasure : last.reason
    return [{ ...issue, critical: criticalIssue !== null, at: last.at, words, cameFrom: last.before }]
  })
  const latestFirst = (found: typeof decided) =>
    found.sort((a, b) => b.at.getTime() - a.at.getTime()).map(({ cameFrom, ...issue }) => issue)
  return {
    returned: latestFirst(
      decided.filter(
        ({ state, cameFrom }) =>
          state === 'NOT_CLOSABLE' || (state !== 'COMPLETED' && cameFrom === 'REPORTED_DONE'),
      ),
    ),
    completed: latestFirst(decided.filter(({ state }) => state === 'COMPLETED')),
  }
}
