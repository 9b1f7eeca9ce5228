import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CycleFacts, dueDateOf, dueDates, dueKinds } from '@/rules/cycle/due-dates'
import { addWorkingDays } from '@/rules/cycle/working-days'
import { programmeConfiguration } from './programme-configuration'

/** Made apart from this code (another language, another calendar library): 400 start days, five countries. */
const [head = [], ...rows] = readFileSync(join(process.cwd(), 'tests/support/tables/due-dates.csv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(','))
const countryColumns = head.flatMap((name, column) => {
  const [code, days] = name.split('+')
  return code && days ? [{ code, days: Number(days), column }] : []
})

function aCycle(startsOn: string): CycleFacts {
  return {
    startsOn,
    servicePackage: 'FULL',
    withAssessment: true,
    assessment: null,
    selfDiagnosedOn: null,
    progress1ReleasedOn: null,
    progress2ReleasedOn: null,
    reRegisteredOn: null,
    finalVisitOn: null,
  }
}

describe('against a table made independently', () => {
  test('CYC-04: the due dates of 400 start days are right in five countries', () => {
    expect(rows).toHaveLength(400)
    for (const code of new Set(countryColumns.map((column) => column.code)))
      for (const row of rows) {
        const dates = dueDates(aCycle(row[0] ?? ''), programmeConfiguration(code), row[0] ?? '')
        for (const kind of dueKinds) expect(dueDateOf(dates, kind)?.dueOn).toBe(row[head.indexOf(kind)])
      }
  })

  test('CYC-04: 5 and 10 working days after each of 400 days are right with weekend and holidays of five countries', () => {
    expect(countryColumns).toHaveLength(10)
    for (const { code, days, column } of countryColumns)
      for (const row of rows)
        expect(addWorkingDays(row[0] ?? '', days, programmeConfiguration(code))).toBe(row[column])
  })
})
