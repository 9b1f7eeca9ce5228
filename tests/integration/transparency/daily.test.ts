import { aFactory } from '@tests/support/factories'
import { asVisitor } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { aListedFactory, aReleasedAssessment, criticalAnswers } from '@tests/support/public-entries'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { moveDemoClock } from '@/features/demo/commands'
import { refreshPublicEntries } from '@/features/transparency/commands'
import { openDataFile } from '@/features/transparency/open-data/files'
import { factoryEntry } from '@/features/transparency/queries/entries'
import { addDays, dayInTimeZone } from '@/lib/days'
import { now } from '@/server/clock'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import { startJobs } from '@/server/jobs'
import { listenTo } from '@/server/live-listener'

const visitor = asVisitor('2027-06-01')
const changes = vi.fn()
let stop: () => Promise<void>

beforeAll(async () => {
  await aProgramme('BD')
  stop = await listenTo('public', changes)
})

afterAll(() => stop())

const leaves = (factoryId: string, on: string) =>
  database().factory.update({ where: { id: factoryId }, data: { leftOn: toDayColumn(on) } })

/** What page and open data say of a factory. */
async function shown(code: string) {
  const file = await openDataFile(visitor, { part: 'factory', code }, 'json')
  const [record] = file ? JSON.parse(file.text).factories : []
  const entry = await factoryEntry(visitor, code)
  return { entry, record }
}

test('PUB-01: on the day on which public reporting starts, factories are listed with what was assessed before it', async () => {
  const { code, factoryId } = await aFactory('BD')
  await aReleasedAssessment(code, '2015-08-01', criticalAnswers())
  await aReleasedAssessment(code, '2015-10-01', criticalAnswers())
  await database().publicEntry.deleteMany({ where: { factoryId } })
  await refreshPublicEntries(new Date('2015-12-31T17:59:00Z'))
  expect(await shown(code)).toEqual({ entry: null, record: undefined })
  expect(await refreshPublicEntries(new Date('2015-12-31T18:01:00Z'))).toBe(1)
  expect(await shown(code)).toMatchObject({
    entry: { assessments: 2, asOf: '2016-01-01' },
    record: { assessments: 2 },
  })
})

test('PUB-04: on the day on which a factory leaves, in its own country, page and open data say so, and pages made before are forgotten', async () => {
  const { code, factoryId } = await aListedFactory('BD', {})
  await leaves(factoryId, '2027-01-01')
  // In Dhaka the new year begins at six in the evening of the last day in UTC.
  expect(await refreshPublicEntries(new Date('2026-12-31T17:59:00Z'))).toBe(0)
  expect(await shown(code)).toMatchObject({ entry: { noLongerInProgramme: false } })
  changes.mockClear()
  expect(await refreshPublicEntries(new Date('2026-12-31T18:01:00Z'))).toBe(1)
  expect(await shown(code)).toMatchObject({
    entry: { noLongerInProgramme: true, asOf: '2027-01-01', assessments: 2 },
    record: { no_longer_in_programme: true, as_of: '2027-01-01' },
  })
  await vi.waitFor(() => expect(changes).toHaveBeenCalled(), 5000)
})

test('PUB-04: done again, on the same day or later, the daily job changes nothing', async () => {
  const { code, factoryId } = await aListedFactory('BD', {})
  await leaves(factoryId, '2027-01-01')
  const results = await Promise.all(
    ['2027-01-02', '2027-01-02'].map((day) => refreshPublicEntries(new Date(`${day}T06:00:00Z`))),
  )
  expect(results.some((written) => written > 0)).toBe(true)
  const before = await shown(code)
  for (const day of ['2027-01-02', '2027-03-01'])
    expect(await refreshPublicEntries(new Date(`${day}T06:00:00Z`))).toBe(0)
  expect(await shown(code)).toEqual(before)
})

test('PUB-01: a factory with one assessment is not listed by a day that comes', async () => {
  const { code } = await aFactory('BD')
  await aReleasedAssessment(code, '2026-03-10', criticalAnswers())
  expect(await refreshPublicEntries(visitor.at)).toBe(0)
  expect(await shown(code)).toEqual({ entry: null, record: undefined })
})

test('PUB-04: the job is done without anybody asking, and when the demo’s clock is moved', async () => {
  const today = dayInTimeZone(await now(), 'Asia/Dhaka')
  const [leftToday, leavesTomorrow] = [await aListedFactory('BD', {}), await aListedFactory('BD', {})]
  await leaves(leftToday.factoryId, today)
  await leaves(leavesTomorrow.factoryId, addDays(today, 1))
  const left = async ({ code }: typeof leftToday) => (await shown(code)).entry?.noLongerInProgramme
  const boss = await startJobs([{ queue: 'refresh-public-entries', run: refreshPublicEntries }])
  try {
    await expect.poll(() => left(leftToday), { timeout: 15_000 }).toBe(true)
    expect(await left(leavesTomorrow)).toBe(false)
    await moveDemoClock(visitor, { step: 'day' })
    await expect.poll(() => left(leavesTomorrow), { timeout: 15_000 }).toBe(true)
  } finally {
    await boss.stop({ graceful: false })
  }
})
