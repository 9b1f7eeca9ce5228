import { readFileSync } from 'node:fs'
import { anAdministrator, assessmentRows, planOf } from '@tests/support/assessments'
import { aFactory } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aMember, aProgramme } from '@tests/support/people'
import { beforeEach, describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { checkAssessmentFile, importAssessmentFile } from '@/features/assessment/commands/assessment-files'
import { headings } from '@/features/assessment/file/sheet-rows'
import { importColumns } from '@/features/assessment/schema'
import { machineTime } from '@/server/clock'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'
import { questionsFor } from '@/server/reference/reference'

const days = { startedOn: '2025-04-10', endedOn: '2025-04-11', releasedOn: '2025-05-05' }

let administrator: PersonalOccasion
let mills = 0
let factory: Awaited<ReturnType<typeof aFactory>>

beforeEach(async () => {
  await aProgramme('BD')
  mills += 1
  factory = await aFactory('BD', { name: `Café Größe Mills ${mills}` })
  administrator = await anAdministrator('2026-06-01')
})

type Row = ReturnType<typeof assessmentRows>[number]

function table(rows: readonly Row[]): string[][] {
  return [
    importColumns.map((column) => headings[column]),
    ...rows.map((row) => importColumns.map((column) => row[column])),
  ]
}

function csv(rows: readonly Row[], separator = ','): string {
  return table(rows)
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n')
}

const send = (bytes: string | Uint8Array | Buffer, allOrNothing = false) =>
  importAssessmentFile(administrator, {
    file: new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]),
    name: 'released.csv',
    allOrNothing,
  })

async function kept(bytes: Parameters<typeof send>[0], allOrNothing = false) {
  const result = await send(bytes, allOrNothing)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const twoAnswers = () =>
  assessmentRows(
    factory.name,
    days,
    { 'OSH-EMP-03': 'NON_COMPLIANT', 'CL-CHD-01': 'NON_COMPLIANT' },
    { found: 'Größer als 5 €' },
  )

describe('rows that cannot be read', () => {
  const rows = () => {
    const good = assessmentRows(factory.code, days, {
      'OSH-EMP-03': 'NON_COMPLIANT',
      'CL-CHD-01': 'COMPLIANT',
    })
    const [first] = good
    if (!first) throw new Error('no row')
    return [
      ...good,
      { ...first, question: 'NO-SUCH-01' },
      { ...first, question: 'CL-CHD-02', answer: 'PERHAPS' },
      { ...first, question: 'CL-CHD-03', releasedOn: '5.5.2025' },
      { ...first, question: 'CL-CHD-04', factory: 'nobody knows' },
      { ...first, question: 'OSH-EMP-03' },
      { ...first, question: 'CL-CHD-05', releasedOn: '2027-01-01' },
      { ...first, question: 'CON-DIA-08' },
      { ...first, question: 'CL-HAZ-01', endedOn: '2025-04-12' },
      { ...first, question: 'CL-HAZ-02', assessors: 'stranger@example.test' },
    ]
  }

  test('IMP-05: each row that cannot be read is reported with its line and the reason, and the others are kept', async () => {
    const result = await kept(csv(rows()))
    expect(
      result.problems.map(({ place, reason }) => [place, reason.replace('assessment.problems.', '')]),
    ).toEqual([
      ['4', 'questionUnknown'],
      ['5', 'answerUnknown'],
      ['6', 'releasedOnNoDay'],
      ['7', 'factoryUnknown'],
      ['8', 'questionTwice'],
      ['9', 'releasedInFuture'],
      ['10', 'questionOfOtherCountry'],
      ['11', 'daysDiffer'],
      ['12', 'assessorUnknown'],
    ])
    expect(result).toMatchObject({ rows: 11, kept: 1, issuesAdded: 1 })
    expect(await database().finding.count({ where: { assessment: { factoryId: factory.factoryId } } })).toBe(
      2,
    )
  })

  test('IMP-05: all or nothing keeps nothing when a single row cannot be read, and all when every row can', async () => {
    const result = await send(csv(rows()), true)
    expect(result).toMatchObject({
      ok: false,
      refusal: { reason: 'assessment.refusals.nothingKept', values: { count: 9 } },
    })
    const where = { factoryId: factory.factoryId }
    expect([
      await database().assessment.count({ where }),
      await database().issue.count({ where }),
      await database().report.count({ where }),
      await database().mail.count({ where: { toEmail: factory.manager.email } }),
    ]).toEqual([0, 0, 0, 0])
    expect(await kept(csv(twoAnswers()), true)).toMatchObject({ kept: 1, issuesAdded: 2 })
  })

  test('IMP-05: a check says what each row would do and saves nothing', async () => {
    const file = new Blob([csv(rows())])
    const result = await checkAssessmentFile(administrator, { file, name: 'released.csv' })
    expect(result.ok && result.value.problems).toHaveLength(9)
    expect(result.ok && result.value.assessments).toMatchObject([
      { factoryCode: factory.code, answers: 2, nonCompliant: 1, effect: 'NEW' },
    ])
    expect(await database().assessment.count({ where: { factoryId: factory.factoryId } })).toBe(0)
  })

  test('IMP-05: a row corrected and sent again is added, as a new version of the report; the rest is not touched', async () => {
    await kept(csv(assessmentRows(factory.code, days, { 'CL-CHD-01': 'NON_COMPLIANT' })))
    const [before] = await database().report.findMany({ where: { factoryId: factory.factoryId } })
    const result = await kept(
      csv(
        assessmentRows(factory.code, days, { 'CL-CHD-01': 'NON_COMPLIANT', 'OSH-EMP-03': 'NON_COMPLIANT' }),
      ),
    )
    expect(result).toMatchObject({ kept: 1, issuesAdded: 1, problems: [] })
    const reports = await database().report.findMany({
      where: { factoryId: factory.factoryId },
      orderBy: { version: 'asc' },
    })
    expect(reports.map(({ version }) => version)).toEqual([1, 2])
    expect(reports[0]).toEqual(before)
    expect(await planOf(factory.factoryId)).toHaveLength(2)
  })

  test('ACC-08: an answer that was released cannot be changed by a file that says otherwise', async () => {
    await kept(csv(assessmentRows(factory.code, days, { 'CL-CHD-01': 'COMPLIANT' })))
    const result = await kept(csv(assessmentRows(factory.code, days, { 'CL-CHD-01': 'NON_COMPLIANT' })))
    expect(result).toMatchObject({
      kept: 0,
      problems: [{ place: '2', reason: 'assessment.problems.storedOtherwise' }],
    })
    expect(
      await database().finding.findMany({ where: { assessment: { factoryId: factory.factoryId } } }),
    ).toMatchObject([{ answer: 'COMPLIANT' }])
  })

  test('ACC-08: what a file says otherwise of an assessment that is there is told row by row, and nothing is changed', async () => {
    const { officeId } = await aProgramme('BD')
    const { personId } = await aMember(officeId, 'ASSESSOR')
    const assessor = await database().person.findUniqueOrThrow({ where: { id: personId } })
    const answers = { 'CL-CHD-01': 'COMPLIANT' } as const
    await kept(csv(assessmentRows(factory.code, days, answers)))
    const otherwise = [
      [{ releasedOn: days.endedOn }, 'storedReleaseDiffers'],
      [{ toolVersion: '1999.1' }, 'storedVersionDiffers'],
      [{ assessors: assessor.email }, 'storedTeamDiffers'],
      [{ sources: 'OBSERVATION' }, 'storedOtherwise'],
    ] as const
    for (const [change, reason] of otherwise)
      expect(await kept(csv(assessmentRows(factory.code, days, answers, change)))).toMatchObject({
        kept: 0,
        problems: [{ place: '2', reason: `assessment.problems.${reason}` }],
      })
    expect(await kept(csv(assessmentRows(factory.code, days, answers)))).toMatchObject({
      unchanged: 1,
      problems: [],
    })
  })

  test('ACC-11: for everybody else the import is not there', async () => {
    const manager = await as(factory.manager.membershipId, '2026-06-01')
    const input = { file: new Blob([csv(twoAnswers())]), name: 'released.csv' }
    for (const command of [checkAssessmentFile, importAssessmentFile])
      expect(await command(manager, input)).toMatchObject({ ok: false, refusal: { rule: 'ACC-11' } })
  })
})

describe('files as spreadsheets write them', () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  const kinds: [string, () => string | Buffer][] = [
    ['UTF-8', () => csv(twoAnswers())],
    ['UTF-8 with a mark and semicolons', () => `\uFEFF${csv(twoAnswers(), ';')}`],
    ['UTF-16 with tabs', () => utf16(csv(twoAnswers(), '\t'))],
    ['UTF-16 the other way round', () => utf16(csv(twoAnswers())).swap16()],
    ['Windows-1252', () => Buffer.from(csv(twoAnswers()).replaceAll('€', '\u0080'), 'latin1')],
    ['JSON', () => JSON.stringify({ assessments: [jsonOf(twoAnswers())] })],
  ]

  function jsonOf(rows: readonly Row[]) {
    return {
      ...rows[0],
      answers: rows.map(({ question, answer, found }) => ({
        question,
        answer,
        found,
        sources: ['DOCUMENTS'],
      })),
    }
  }

  test.each(kinds)('IMP-05: the same assessment comes in from %s', async (_kind, file) => {
    expect(await kept(file())).toMatchObject({ kept: 1, issuesAdded: 2, problems: [] })
    const plan = await planOf(factory.factoryId)
    expect(plan.map(({ description }) => description)).toEqual(['Größer als 5 €', 'Größer als 5 €'])
  })

  test('IMP-05: the same assessment comes in from an XLSX file with real dates, columns in any order', async () => {
    const rows = table(twoAnswers()).map((cells) => [...cells].reverse())
    const sheet = rows.map((cells, line) =>
      cells.map((value) =>
        line > 0 && /^\d{4}-\d\d-\d\d$/.test(value)
          ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
          : { value, type: String },
      ),
    )
    const bytes = await writeExcelFile(sheet).toBuffer()
    expect(await kept(bytes)).toMatchObject({ kept: 1, issuesAdded: 2, problems: [] })
    const [assessment] = await database().assessment.findMany({ where: { factoryId: factory.factoryId } })
    expect(assessment?.startedOn).toEqual(new Date('2025-04-10T00:00:00Z'))
  })

  test.each([
    ['an empty file', '', 'fileEmpty'],
    ['a heading only', 'Factory,Started on,Ended on,Released on,Question,Answer\n', 'noRows'],
    ['a sheet without needed columns', 'Factory,Answer\nx,y\n', 'columnsMissing'],
    ['JSON that is something else', '{"rows": []}', 'notReadable'],
    ['an archive that is no workbook', Buffer.from('PK\u0003\u0004 something'), 'notReadable'],
  ])('IMP-05: %s is refused in words', async (_kind, bytes, reason) => {
    expect(await send(bytes)).toMatchObject({
      ok: false,
      refusal: { reason: `assessment.refusals.${reason}` },
    })
  })

  test('IMP-05: the template of the repository is what the import reads', async () => {
    await database().factory.update({ where: { id: factory.factoryId }, data: { code: 'bd-shapla-stitch' } })
    for (const [index, kind] of ['xlsx', 'csv', 'json'].entries()) {
      const result = await kept(readFileSync(`public/import/released-assessments.${kind}`))
      expect(result).toMatchObject({ rows: 4, problems: [], kept: index === 0 ? 1 : 0 })
    }
  })
})

test('IMP-05: a file of 10,000 rows is kept within a minute, and again changes nothing', {
  timeout: 150_000,
}, async () => {
  const questions = questionsFor('BD').map(({ code }) => code)
  const factories = await Promise.all(Array.from({ length: 11 }, () => aFactory('BD')))
  const rows = factories.flatMap(({ code }, of) =>
    ['2022', '2023', '2024', '2025'].flatMap((year) =>
      assessmentRows(
        code,
        { startedOn: `${year}-04-1${of % 9}`, releasedOn: `${year}-05-05` },
        Object.fromEntries(
          questions.map((question, index) => [
            question,
            (index + of) % 9 === 0 ? 'NON_COMPLIANT' : 'COMPLIANT',
          ]),
        ),
      ),
    ),
  )
  const file = csv(rows.slice(0, 10_000))
  const before = process.memoryUsage().rss
  const started = machineTime().getTime()
  expect(await kept(file)).toMatchObject({ rows: 10_000, problems: [] })
  expect(machineTime().getTime() - started).toBeLessThan(60_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000)
  expect(await kept(file)).toMatchObject({ kept: 0, issuesAdded: 0 })
})
