import type { ImportRow } from '@/features/assessment/schema'
import { database } from '@/server/database'
import { as } from './occasions'
import { aMember, theGlobalOffice } from './people'

/** Answers by question code; what is left out of an answer takes a plain value. */
export type Answers = Record<string, 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE' | 'NOT_ASSESSED'>

/** The rows of one released assessment as a file would give them; lines are counted from 2, after the heading. */
export function assessmentRows(
  factory: string,
  days: { startedOn: string; endedOn?: string; releasedOn: string },
  answers: Answers,
  more: Partial<ImportRow> = {},
): ImportRow[] {
  return Object.entries(answers).map(([question, answer], index) => ({
    place: String(index + 2),
    factory,
    country: '',
    startedOn: days.startedOn,
    endedOn: days.endedOn ?? days.startedOn,
    releasedOn: days.releasedOn,
    toolVersion: '2024.1',
    assessors: '',
    question,
    answer,
    found: answer === 'NON_COMPLIANT' ? `Found on ${question}` : '',
    sources: 'DOCUMENTS',
    affectedWorkers: '',
    reason: '',
    ...more,
  }))
}

/** An administrator of the global office on a day. */
export async function anAdministrator(day: string) {
  const administrator = await aMember(await theGlobalOffice(), 'ADMINISTRATOR')
  return as(administrator.membershipId, day)
}

/** The plan of a factory as the tests look at it, by number. */
export async function planOf(factoryId: string) {
  return database().issue.findMany({
    where: { factoryId },
    orderBy: { number: 'asc' },
    include: { findings: true, events: { orderBy: { at: 'asc' } }, checks: true },
  })
}
