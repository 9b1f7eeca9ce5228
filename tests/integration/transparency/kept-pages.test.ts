import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { anAdministrator, assessmentRows } from '@tests/support/assessments'
import { aProgramme } from '@tests/support/people'
import { aListedFactory, aReleasedAssessment, criticalAnswers } from '@tests/support/public-entries'
import { expect, test, vi } from 'vitest'
import { headings } from '@/features/assessment/file/sheet-rows'
import { importColumns } from '@/features/assessment/schema'
import { database } from '@/server/database'
import { followPublicChanges } from '@/server/kept-pages'

interface Pages {
  get(key: string): Promise<{ value: unknown } | null>
  set(key: string, value: unknown, context?: { tags?: string[] }): Promise<void>
}

// Loaded as the web server loads it: by its file, outside the programme's own modules.
const { default: KeptPages }: { default: new () => Pages } = await import(
  new URL('../../../src/server/kept-pages-cache.mjs', import.meta.url).href
)
const page = { kind: 'APP_PAGE', html: '<p>made once</p>' }
const pages = new KeptPages()

test('PUB-04: a page is made once and kept until a report is released, in whichever process, and then made anew', async () => {
  await aProgramme('BD')
  const { code } = await aListedFactory('BD', {})
  await followPublicChanges()
  await pages.get('/factories/a')
  await pages.set('/factories/a', page)
  expect((await pages.get('/factories/a'))?.value).toBe(page)
  await database().$executeRaw`SELECT pg_notify('selvedge_live', 'plan:another')`
  expect((await pages.get('/factories/a'))?.value).toBe(page)
  await aReleasedAssessment(code, '2027-03-10', criticalAnswers())
  await vi.waitFor(async () => expect(await pages.get('/factories/a')).toBeNull(), 5000)
})

test('PUB-04: a page whose making began before a change is not kept beyond it', async () => {
  const held = globalThis as { selvedgePublicChanges?: number }
  await pages.get('/factories/b')
  held.selvedgePublicChanges = (held.selvedgePublicChanges ?? 0) + 1
  await pages.set('/factories/b', page)
  expect(await pages.get('/factories/b')).toBeNull()
})

test('kept pages never fill the memory: the longest unread go first', async () => {
  const large = { kind: 'APP_PAGE', html: 'x'.repeat(10 * 1024 * 1024) }
  for (let index = 0; index < 10; index += 1) await pages.set(`/large/${index}`, large)
  expect(await pages.get('/large/0')).toBeNull()
  expect(await pages.get('/large/9')).not.toBeNull()
})

test('PUB-04: an import from the command line makes the pages of a running server anew', {
  timeout: 60_000,
}, async () => {
  const factory = await aListedFactory('BD', {})
  await anAdministrator('2026-06-01')
  const rows = assessmentRows(
    factory.code,
    { startedOn: '2026-10-10', releasedOn: '2026-11-05' },
    criticalAnswers(),
  )
  const file = join(process.env.SELVEDGE_FILES ?? '', 'released.csv')
  const table = [
    importColumns.map((column) => headings[column]),
    ...rows.map((row) => importColumns.map((column) => row[column])),
  ]
  writeFileSync(file, table.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'))
  await pages.get('/factories/c')
  await pages.set('/factories/c', page)
  const { stdout } = await promisify(execFile)('node', [
    'scripts/run.mjs',
    'scripts/import-assessments.ts',
    file,
  ])
  expect(stdout).toContain('1 assessments kept')
  await vi.waitFor(async () => expect(await pages.get('/factories/c')).toBeNull(), 5000)
})
