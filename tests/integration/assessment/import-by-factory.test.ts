import { anAdministrator, assessmentRows, planOf } from '@tests/support/assessments'
import { testDatabase } from '@tests/support/database'
import { aFactory } from '@tests/support/factories'
import { aProgramme } from '@tests/support/people'
import { somebodyWaits } from '@tests/support/somebody-waits'
import { beforeEach, expect, test } from 'vitest'
import { importReleasedAssessments } from '@/features/assessment/commands/import-released-assessments'
import type { ImportRow } from '@/features/assessment/schema'
import { database } from '@/server/database'
import { withConnection } from '@/server/database/connection'
import type { PersonalOccasion } from '@/server/occasion'

const days = { startedOn: '2025-04-10', endedOn: '2025-04-11', releasedOn: '2025-05-05' }

type Factory = Awaited<ReturnType<typeof aFactory>>
let administrator: PersonalOccasion
let factories: [Factory, Factory, Factory]

beforeEach(async () => {
  await aProgramme('BD')
  factories = [await aFactory('BD'), await aFactory('BD'), await aFactory('BD')]
  administrator = await anAdministrator('2026-06-01')
})

/** One assessment of each factory, and a row that nobody can read between them. */
function rowsOfAll(): ImportRow[] {
  const rows = factories.flatMap(({ code }) =>
    assessmentRows(code, days, { 'OSH-EMP-03': 'NON_COMPLIANT', 'CL-CHD-01': 'COMPLIANT' }),
  )
  rows.splice(3, 0, ...assessmentRows('nobody knows it', days, { 'CL-CHD-01': 'COMPLIANT' }))
  return rows.map((row, index) => ({ ...row, place: String(index + 2) }))
}

const kept = () =>
  Promise.all(factories.map(({ factoryId }) => database().assessment.count({ where: { factoryId } })))
const mails = () =>
  database().mail.count({ where: { toEmail: { in: factories.map(({ manager }) => manager.email) } } })

/** Runs while another writer holds a factory. */
async function whileHeld<T>({ factoryId }: Factory, work: () => Promise<T>): Promise<T> {
  return withConnection(testDatabase().ownerUrl, async (holder) => {
    await holder.query('begin')
    await holder.query('select "id" from "Factory" where "id" = $1 for update', [factoryId])
    try {
      return await work()
    } finally {
      await holder.query('rollback')
    }
  })
}

/** As when the process is killed or the network cut: the connection that waits for the factory is gone. */
async function cutOff(): Promise<void> {
  await withConnection(testDatabase().ownerUrl, (client) =>
    client.query(`select pg_terminate_backend(a.pid) from pg_stat_activity a
      where a.datname = current_database() and cardinality(pg_blocking_pids(a.pid)) > 0`),
  )
}

test('IMP-05: an import that waits for one factory has kept the others before it and holds none of them', async () => {
  const [first, second, third] = factories
  const importing = whileHeld(second, async () => {
    const result = importReleasedAssessments(administrator, { rows: rowsOfAll() })
    await somebodyWaits()
    expect(await kept()).toEqual([1, 0, 0])
    for (const { factoryId } of [first, third])
      await database().$queryRaw`SELECT "id" FROM "Factory" WHERE "id" = ${factoryId}::uuid FOR UPDATE NOWAIT`
    return { result }
  })
  expect(await (await importing).result).toMatchObject({ ok: true, value: { kept: 3 } })
  expect(await kept()).toEqual([1, 1, 1])
})

test('IMP-05: cut off in the middle, an import keeps whole factories; sent again it keeps the rest, and nothing twice', async () => {
  const key = 'one-intention'
  const rows = rowsOfAll()
  await whileHeld(factories[1], async () => {
    const result = importReleasedAssessments(administrator, { rows }, { key })
    const ended = expect(result).rejects.toThrow()
    await somebodyWaits()
    await cutOff()
    await ended
  })
  expect(await kept()).toEqual([1, 0, 0])
  expect(await mails()).toBe(1)
  const again = await importReleasedAssessments(administrator, { rows }, { key })
  expect(again).toMatchObject({
    ok: true,
    value: {
      rows: 7,
      kept: 3,
      issuesAdded: 3,
      problems: [{ place: '5', reason: 'assessment.problems.factoryUnknown' }],
    },
  })
  expect(await importReleasedAssessments(administrator, { rows }, { key })).toEqual(again)
  const anew = await importReleasedAssessments(administrator, { rows }, { key: 'another-intention' })
  expect(anew).toMatchObject({ ok: true, value: { kept: 0, unchanged: 3, issuesAdded: 0 } })
  expect(await kept()).toEqual([1, 1, 1])
  expect(await mails()).toBe(3)
  for (const { factoryId } of factories) expect(await planOf(factoryId)).toHaveLength(1)
})

test('IMP-05: all or nothing, cut off in the middle, has kept nothing', async () => {
  const rows = rowsOfAll().filter(({ factory }) => factory !== 'nobody knows it')
  const input = { rows, allOrNothing: true }
  await whileHeld(factories[2], async () => {
    const ended = expect(importReleasedAssessments(administrator, input)).rejects.toThrow()
    await somebodyWaits()
    await cutOff()
    await ended
  })
  expect(await kept()).toEqual([0, 0, 0])
  expect(await mails()).toBe(0)
  expect(await importReleasedAssessments(administrator, input)).toMatchObject({
    ok: true,
    value: { kept: 3 },
  })
  expect(await kept()).toEqual([1, 1, 1])
})

test('IMP-05: two imports of the same factories in another order both end, and everything is kept once', async () => {
  const rows = rowsOfAll()
  const backwards = [...rows].reverse()
  for (const allOrNothing of [false, true]) {
    const readable = (list: ImportRow[]) => list.filter(({ factory }) => factory !== 'nobody knows it')
    const results = await Promise.all(
      [rows, backwards].map((list) =>
        importReleasedAssessments(administrator, { rows: readable(list), allOrNothing }),
      ),
    )
    expect(results.map(({ ok }) => ok)).toEqual([true, true])
  }
  expect(await kept()).toEqual([1, 1, 1])
})
