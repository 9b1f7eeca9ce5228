import { aProgramme } from '@tests/support/people'
import { aListedFactory, aReleasedAssessment, criticalAnswers } from '@tests/support/public-entries'
import { expect, test, vi } from 'vitest'
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
