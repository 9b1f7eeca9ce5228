import 'server-only'
import { type Day, dayInTimeZone } from '@/lib/days'
import type { Transaction } from '@/server/database'
import { programmeConfiguration } from '@/server/reference/programme-configuration'

const finished = ['COMPLETED', 'CLOSED_BY_ASSESSMENT', 'NOT_CLOSABLE']

/** IMP-09: the day on which each of these issues was last reopened, by an advisor or by an assessment that found it again. */
export async function reopenedOnDays(
  db: Transaction,
  issueIds: readonly string[],
  programmeCode: string,
): Promise<Map<string, Day>> {
  const { timeZone } = programmeConfiguration(programmeCode)
  const events = await db.issueEvent.findMany({
    where: {
      issueId: { in: [...issueIds] },
      kind: 'STATE_CHANGED',
      AND: [
        { OR: ['OPEN', 'IN_PROGRESS'].map((state) => ({ after: { equals: state } })) },
        {
          OR: [
            ...finished.map((state) => ({ before: { equals: state } })),
            { before: { equals: 'REPORTED_DONE' }, personId: null },
          ],
        },
      ],
    },
    select: { issueId: true, at: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return new Map(events.map(({ issueId, at }) => [issueId, dayInTimeZone(at, timeZone)]))
}
