import { asVisitor } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { aListedFactory, manyEntries } from '@tests/support/public-entries'
import { seeded } from '@tests/support/seeded'
import anyAscii from 'any-ascii'
import { beforeAll, describe, expect, test } from 'vitest'
import { searchChoices } from '@/features/transparency/queries/search-choices'
import { searchEntries } from '@/features/transparency/queries/search-entries'
import { factorySearchAddress, parseFactorySearch } from '@/features/transparency/search-address'

const visitor = asVisitor('2027-06-01')

async function found(address: string) {
  return searchEntries(visitor, parseFactorySearch(new URLSearchParams(address)))
}
const firstName = async (words: string) => (await found(`q=${encodeURIComponent(words)}`)).entries[0]?.name

beforeAll(async () => {
  for (const code of ['BD', 'JO', 'VN']) await aProgramme(code)
  const random = seeded(7)
  const parts = [
    'Apparel',
    'Knit',
    'Denim',
    'Fashion',
    'Composite',
    'Style',
    'Dyeing',
    'Sweater',
    'Textile',
    'Wear',
  ]
  const starts = [
    'Padma',
    'Jamuna',
    'Karim',
    'Noor',
    'Delta',
    'Green',
    'Star',
    'Royal',
    'Ocean',
    'Hill',
    'Kim',
    'An',
  ]
  await manyEntries(
    Array.from({ length: 2000 }, (_, index) => {
      const name = `${random.pick(starts)} ${random.pick(parts)} ${random.pick(parts)} ${index}`
      return { name, city: 'Dhaka', programmeCode: 'BD', searchText: `${name} Dhaka Region` }
    }),
  )
  await aListedFactory('BD', {
    name: 'Meghna Stitch Ltd.',
    localName: 'মেঘনা স্টিচ লিমিটেড',
    city: 'Gazipur',
    region: 'Greater Dhaka',
    latest: { 15: 'NON_COMPLIANT' },
  })
  await aListedFactory('JO', {
    name: 'Wadi Rum Garments',
    localName: 'ألبسة وادي رم',
    city: 'Irbid',
    region: 'Irbid',
  })
  await aListedFactory('VN', {
    name: 'May Dong Hai',
    localName: 'May Đông Hải',
    city: 'Biên Hòa',
    region: 'Đồng Nai',
  })
}, 120_000)

describe('found among 2,000', () => {
  test('PUB-06: a name is found first, also when it is misspelt', async () => {
    for (const words of ['Meghna Stitch', 'megna stich', 'Mehgna Stitch', 'MEGHNA', 'Meghna Stitsh Ltd'])
      expect([words, await firstName(words)]).toEqual([words, 'Meghna Stitch Ltd.'])
    expect(await firstName('Wadi Rumm Garment')).toBe('Wadi Rum Garments')
  })

  test('PUB-06: a name is found first in Bangla, Arabic and Vietnamese, with or without accents', async () => {
    expect(await firstName('মেঘনা স্টিচ')).toBe('Meghna Stitch Ltd.')
    expect(await firstName('মেঘনা')).toBe('Meghna Stitch Ltd.')
    expect(await firstName('ألبسة وادي رم')).toBe('Wadi Rum Garments')
    expect(await firstName('وادي رم')).toBe('Wadi Rum Garments')
    expect(await firstName('Đông Hải')).toBe('May Dong Hai')
    expect(await firstName('dong hai')).toBe('May Dong Hai')
    expect(await firstName('bien hoa')).toBe('May Dong Hai')
  })

  test('PUB-06: in the local script a slip is forgiven too, and what is nowhere near is not found', async () => {
    expect(await firstName('মেঘনা স্টিচ লিমিটে')).toBe('Meghna Stitch Ltd.')
    expect(await firstName(anyAscii('মেঘনা স্টিচ'))).toBe('Meghna Stitch Ltd.')
    expect(await found('q=Zzyzx+Quux')).toEqual({ entries: [], total: 0, page: 1, pages: 0 })
  })

  test('PUB-06: signs that mean something to a database are only letters of a name', async () => {
    for (const words of ['%', '_', "'; DROP TABLE x; --", '\\', '\0', '100%'])
      expect((await found(`q=${encodeURIComponent(words)}`)).entries.length).toBeLessThanOrEqual(25)
    expect(await found(`q=${encodeURIComponent('%%%')}`)).toMatchObject({ total: 0 })
  })
})

describe('filters, order and pages', () => {
  test('PUB-06: country, region, issue, compliance and year narrow the list, alone and together', async () => {
    const names = async (address: string) => (await found(address)).entries.map(({ name }) => name)
    expect(await names('country=jo')).toEqual(['Wadi Rum Garments'])
    expect(await names('region=Greater+Dhaka')).toEqual(['Meghna Stitch Ltd.'])
    expect(await names('issue=15')).toEqual(['Meghna Stitch Ltd.'])
    expect(await names('compliance=full')).toEqual(['May Dong Hai', 'Wadi Rum Garments'])
    expect((await found('year=2026')).total).toBe(2003)
    expect((await found('year=2025')).total).toBe(0)
    expect(await names('issue=15&country=JO')).toEqual([])
    expect((await found('compliance=not&country=BD')).total).toBe(2001)
  })

  test('PUB-06: every page is reached, none shows a factory twice, and one after the last is the first', async () => {
    const seen = new Set<string>()
    for (let page = 1; page <= 81; page += 1)
      for (const { code } of (await found(`page=${page}`)).entries) seen.add(code)
    expect(seen.size).toBe(2003)
    expect(await found('page=500')).toMatchObject({ page: 1, pages: 81 })
  })

  test('PUB-06: a search has one address that brings it back', () => {
    const address =
      '/en/factories?q=megna&country=BD&region=Greater+Dhaka&issue=15&compliance=not&year=2026&sort=issues&page=2'
    const search = parseFactorySearch(new URL(address, 'http://localhost').searchParams)
    expect(factorySearchAddress('en', search)).toBe(address)
    const strange = parseFactorySearch(
      new URLSearchParams('page=-3&issue=x&sort=evil&compliance=1&year=20261234'),
    )
    expect(factorySearchAddress('en', strange)).toBe('/en/factories')
  })

  test('PUB-06: the order asked for is kept: by issues found, and by the date of the latest assessment', async () => {
    expect((await found('sort=issues')).entries[0]?.name).toBe('Meghna Stitch Ltd.')
    const days = (await found('sort=latest')).entries.map(({ latest }) => latest.day)
    expect(days).toEqual([...days].sort().reverse())
  })
})

test('PUB-06: a search can be narrowed to what the listed factories have', async () => {
  const { countries, regions, years } = await searchChoices(visitor)
  expect(countries).toEqual(['BD', 'JO', 'VN'])
  expect(regions).toContainEqual({ country: 'VN', region: 'Đồng Nai' })
  expect(years).toEqual([2026])
})
