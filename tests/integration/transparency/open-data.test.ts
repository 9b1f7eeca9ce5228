import { aCycle, anAccess } from '@tests/support/factories'
import { asVisitor, noon } from '@tests/support/occasions'
import { aCompany, aMember, aProgramme } from '@tests/support/people'
import { aListedFactory } from '@tests/support/public-entries'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDataAnswer } from '@/features/transparency/open-data/answer'
import { columns } from '@/features/transparency/open-data/dictionary'
import { dataDictionary, openDataFile, type Part } from '@/features/transparency/open-data/files'
import { countrySummaries } from '@/features/transparency/queries/countries'
import { factoryEntry } from '@/features/transparency/queries/entries'
import { issueSummaries } from '@/features/transparency/queries/issues'
import { searchEntries } from '@/features/transparency/queries/search-entries'
import { parseFactorySearch } from '@/features/transparency/search-address'
import { readCsv } from '@/lib/sheet/read-csv'
import { database } from '@/server/database'

const visitor = asVisitor('2027-06-01')
const whole: Part = { part: 'whole' }
let listed: Awaited<ReturnType<typeof aListedFactory>>

beforeAll(async () => {
  for (const code of ['BD', 'JO', 'VN']) await aProgramme(code)
  listed = await aListedFactory('BD', {
    name: '=2+3 Knit, "Best"',
    localName: 'মেঘনা',
    city: '+880 Road',
    latest: { 15: 'NON_COMPLIANT', 20: 'NOT_ASSESSED' },
    previous: { 14: 'NON_COMPLIANT' },
  })
  await aListedFactory('BD', { latest: { 15: 'NON_COMPLIANT' } })
  await aListedFactory('JO', { localName: 'وادي' })
  await aListedFactory('VN', { localName: 'Đông Hải', previous: { 1: 'NON_COMPLIANT' } })
})

async function textOf(part: Part, format: 'csv' | 'json'): Promise<string> {
  const file = await openDataFile(visitor, part, format)
  if (file === null) throw new Error('no such file')
  return file.text
}
const jsonOf = async (part: Part) =>
  JSON.parse(await textOf(part, 'json')).factories as Record<string, unknown>[]
const inCsv = (value: unknown) => (Array.isArray(value) ? value.join('; ') : String(value ?? ''))

describe('the files', () => {
  test('PUB-07: CSV and JSON say the same of every factory in every column', async () => {
    const [heading, ...rows] = readCsv(await textOf(whole, 'csv'))
    const records = await jsonOf(whole)
    expect(records).toHaveLength(4)
    expect(rows.map(({ cells }) => cells)).toEqual(
      records.map((record) => (heading?.cells ?? []).map((name) => inCsv(record[name]))),
    )
  })

  test('PUB-07: the files say what the pages say', async () => {
    for (const record of await jsonOf(whole)) {
      const entry = await factoryEntry(visitor, String(record.code))
      expect(record).toMatchObject({
        name: entry?.name,
        local_name: entry?.localName,
        country: entry?.programmeCode,
        assessments: entry?.assessments,
        full_compliance: entry?.fullCompliance,
        latest_assessment: entry?.latest.day,
        latest_not_complied_with: entry?.latest.notCompliedWith,
        previous_not_complied_with: entry?.previous.notCompliedWith,
        as_of: entry?.asOf,
      })
    }
  })

  test('PUB-07: the files of the countries together are the whole, and each factory has a file of its own', async () => {
    const all = await jsonOf(whole)
    const parts = await Promise.all(['BD', 'JO', 'VN'].map((code) => jsonOf({ part: 'country', code })))
    const byCode = (a: Record<string, unknown>, b: Record<string, unknown>) =>
      String(a.code) < String(b.code) ? -1 : 1
    expect(parts.flat().sort(byCode)).toEqual([...all].sort(byCode))
    expect(await jsonOf({ part: 'factory', code: listed.code })).toEqual(
      all.filter(({ code }) => code === listed.code),
    )
    expect(await openDataFile(visitor, { part: 'country', code: 'XX' }, 'csv')).toBeNull()
    expect(await openDataFile(visitor, { part: 'factory', code: 'none' }, 'json')).toBeNull()
  })

  test('PUB-07: the dictionary names every column of the files and no other', async () => {
    const named = (JSON.parse(dataDictionary().text).columns as { name: string; meaning: string }[]).map(
      ({ name }) => name,
    )
    expect(readCsv(await textOf(whole, 'csv'))[0]?.cells).toEqual(named)
    for (const record of await jsonOf(whole)) expect(Object.keys(record)).toEqual(named)
    expect(columns.every(({ meaning }) => meaning.length > 3)).toBe(true)
  })

  test('PUB-07: made twice, the bytes are the same, and a reader who has them is not sent them again', async () => {
    for (const format of ['csv', 'json'] as const)
      expect(await textOf(whole, format)).toBe(await textOf(whole, format))
    const file = await openDataFile(visitor, whole, 'csv')
    const first = openDataAnswer(new Request('http://localhost/'), file)
    const tag = first.headers.get('ETag') ?? ''
    expect(first.status).toBe(200)
    expect(first.headers.get('Cache-Control')).toContain('public')
    const again = openDataAnswer(
      new Request('http://localhost/', { headers: { 'If-None-Match': tag } }),
      file,
    )
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(openDataAnswer(new Request('http://localhost/'), null).status).toBe(404)
  })

  test('PUB-07: a spreadsheet reckons no cell, every script is read, and quotes and commas come back', async () => {
    const text = await textOf(whole, 'csv')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain(`"'=2+3 Knit, ""Best"""`)
    expect(text).toContain("'+880 Road")
    expect(text).toContain('মেঘনা')
    const row = (await jsonOf(whole)).find(({ code }) => code === listed.code)
    expect(row).toMatchObject({ name: '=2+3 Knit, "Best"', city: '+880 Road' })
  })
})

/** Every byte the public side can give about anything. */
async function everythingPublic(): Promise<string> {
  const files = await Promise.all(
    [
      whole,
      { part: 'country', code: 'BD' } as const,
      { part: 'factory', code: listed.code } as const,
    ].flatMap((part) => [textOf(part, 'csv'), textOf(part, 'json')]),
  )
  const pages = await Promise.all([
    searchEntries(visitor, parseFactorySearch(new URLSearchParams())),
    searchEntries(visitor, parseFactorySearch(new URLSearchParams('q=canary'))),
    countrySummaries(visitor),
    issueSummaries(visitor),
    factoryEntry(visitor, listed.code),
  ])
  return `${files.join('\n')}\n${JSON.stringify(pages)}`
}

describe('nothing else', () => {
  test('PUB-03: what is in plan, visits, access and companies never shows in a public byte, and changes none', async () => {
    const before = await everythingPublic()
    const buyer = await aCompany({ kind: 'PARTNER', quota: 3 })
    await database().organisation.update({ where: { id: buyer.companyId }, data: { name: 'Canary Brands' } })
    await anAccess(listed.factoryId, buyer.companyId, listed.manager.personId, '2026-05-01')
    const { cycleId } = await aCycle(listed.factoryId, 1, '2026-01-05')
    const advisor = await aMember(await theOffice(), 'ENTERPRISE_ADVISOR')
    await database().issue.create({
      data: {
        factoryId: listed.factoryId,
        number: 990,
        cluster: 'OSH',
        source: 'SELF_DIAGNOSIS',
        description: 'Canary of the plan',
        enteredInCycleId: cycleId,
        enteredAt: noon('2026-02-01'),
        stateSince: noon('2026-02-01'),
      },
    })
    await database().visit.create({
      data: {
        factoryId: listed.factoryId,
        cycleId,
        advisorMembershipId: advisor.membershipId,
        plannedOn: noon('2026-02-02'),
        plannedAt: noon('2026-02-01'),
        mode: 'IN_PERSON',
        days: 1,
        purpose: 'Canary of a visit',
        notesForFactory: 'Canary of a visit',
        internalNote: { create: { text: 'Canary of an internal note' } },
      },
    })
    const after = await everythingPublic()
    expect(after.toLowerCase()).not.toContain('canary')
    expect(after).toBe(before)
  })

  test('ACC-10: the public side has no word of high performance, of access or of a buyer', async () => {
    const text = await everythingPublic()
    expect(text).not.toMatch(/high.?perform|tpa|third.?party|buyer|partner|compan(y|ies)/i)
    const keys = Object.keys((await factoryEntry(visitor, listed.code)) ?? {})
    expect(keys.sort()).toEqual(
      [
        'asOf',
        'assessments',
        'city',
        'code',
        'fullCompliance',
        'latest',
        'localName',
        'name',
        'noLongerInProgramme',
        'previous',
        'programmeCode',
        'region',
      ].sort(),
    )
  })
})

async function theOffice(): Promise<string> {
  const { id } = await database().organisation.findFirstOrThrow({
    where: { kind: 'PROGRAMME', programmeCode: 'BD' },
  })
  return id
}
