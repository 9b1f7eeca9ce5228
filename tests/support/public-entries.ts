import { randomUUID } from 'node:crypto'
import { importReleasedAssessments } from '@/features/assessment/commands/import-released-assessments'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import { criticalIssues, questionsFor } from '@/server/reference/reference'
import { type Answers, anAdministrator, assessmentRows } from './assessments'
import { aFactory } from './factories'

/** Codes of the questions behind a critical issue that are asked in a country. */
export function questionsOfIssue(number: number, programmeCode = 'BD'): string[] {
  return questionsFor(programmeCode)
    .filter(({ criticalIssue }) => criticalIssue === number)
    .map(({ code }) => code)
}

/** An answer to every question behind a critical issue; `changes` by number of the issue. */
export function criticalAnswers(
  changes: Record<number, Answers[string]> = {},
  programmeCode = 'BD',
): Answers {
  const answers: Answers = {}
  for (const { number } of criticalIssues())
    for (const code of questionsOfIssue(number, programmeCode)) answers[code] = changes[number] ?? 'COMPLIANT'
  return answers
}

/** Releases an assessment of a factory through the same door as everything else: the import. */
export async function aReleasedAssessment(
  factoryCode: string,
  endedOn: string,
  answers: Answers,
  releasedOn = endedOn,
) {
  const administrator = await anAdministrator('2027-06-01')
  const rows = assessmentRows(factoryCode, { startedOn: endedOn, endedOn, releasedOn }, answers)
  const result = await importReleasedAssessments(administrator, { rows, allOrNothing: true })
  if (!result.ok) throw new Error(result.refusal.reason)
  if (result.value.problems.length > 0) throw new Error(JSON.stringify(result.value.problems[0]))
}

/** A factory with two released assessments, so that it is listed. */
export async function aListedFactory(
  programmeCode = 'BD',
  options: Parameters<typeof aFactory>[1] & {
    latest?: Record<number, Answers[string]>
    previous?: Record<number, Answers[string]>
  } = {},
) {
  const { latest = {}, previous = {}, ...named } = options
  const factory = await aFactory(programmeCode, named)
  await aReleasedAssessment(factory.code, '2025-03-10', criticalAnswers(previous, programmeCode))
  await aReleasedAssessment(factory.code, '2026-03-10', criticalAnswers(latest, programmeCode))
  return factory
}

/** Rows of the public record without their history: for lists of many. */
export async function manyEntries(
  entries: { name: string; localName?: string; city: string; searchText: string; programmeCode: string }[],
) {
  const shown = { day: '2026-03-10', issues: [], notCompliedWith: [] }
  const rows = entries.map((entry) => ({ ...entry, id: randomUUID() }))
  await database().organisation.createMany({
    data: rows.map(({ id, name, programmeCode }) => ({ id, kind: 'FACTORY' as const, name, programmeCode })),
  })
  await database().factory.createMany({
    data: rows.map(({ id, name, city, programmeCode, localName }) => ({
      id,
      code: id,
      programmeCode,
      name,
      localName: localName ?? null,
      address: 'Plot 1',
      city,
      region: 'Region',
      products: ['garments'],
      workersWomen: 1,
      workersMen: 1,
    })),
  })
  await database().publicEntry.createMany({
    data: rows.map(({ id, ...entry }) => ({
      ...entry,
      factoryId: id,
      code: id,
      localName: entry.localName ?? null,
      region: 'Region',
      assessments: 2,
      latestOn: toDayColumn('2026-03-10'),
      latest: shown,
      previous: shown,
      notCompliedWith: [],
      fullCompliance: false,
      changedOn: toDayColumn('2026-04-10'),
    })),
  })
}
