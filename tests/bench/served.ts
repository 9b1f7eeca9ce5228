import { database } from '@/server/database'
import { measureFirstLoad } from './first-load'
import { measurePages } from './pages'
import { type BenchPeople, sessionFor } from './people'
import { measurePlanInBrowser } from './plan-in-browser'
import { cookieOf, startServer } from './server'
import type { Row } from './table'
import { size } from './world'

/** The pages as the built application serves them, and what a first visit of a public page loads. */
export async function measureServed({ manager, buyer }: BenchPeople): Promise<Row[]> {
  const entry = await database().publicEntry.findFirstOrThrow({
    where: { code: { not: { startsWith: 'bench-' } }, localName: { not: null }, programmeCode: 'BD' },
    orderBy: { code: 'asc' },
  })
  const report = await database().report.findFirstOrThrow({
    where: { factoryId: manager.viewer.organisationId, kind: 'ASSESSMENT' },
    orderBy: { releasedAt: 'desc' },
  })
  const [ofManager, ofBuyer] = [await cookieOf(sessionFor(manager)), await cookieOf(sessionFor(buyer))]
  const server = await startServer(process.env)
  try {
    const pages = await measurePages(server, [
      { what: `plan, ${size.issues} issues`, path: '/en/factory/plan', cookie: ofManager, aim: 300 },
      {
        what: `portfolio, ${size.suppliers} factories`,
        path: '/en/buyer/suppliers',
        cookie: ofBuyer,
        aim: 400,
      },
      { what: 'assessment report', path: `/en/factory/reports/${report.id}`, cookie: ofManager, aim: 400 },
      {
        what: `public search, ${size.factories} factories`,
        path: '/en/factories?q=Bench%20Textils',
        aim: 400,
      },
      { what: 'public factory page', path: `/en/factories/${entry.code}`, aim: 400 },
    ])
    const first = await measureFirstLoad(
      server.address,
      [
        { what: 'public factory page, English', language: 'en' },
        { what: 'public factory page, Arabic', language: 'ar' },
        { what: 'public factory page, Bangla', language: 'bn' },
      ].map(({ what, language }) => ({ what, path: `/${language}/factories/${entry.code}` })),
    )
    const felt = await measurePlanInBrowser(server.address, ofManager)
    return [...pages, ...first, ...felt]
  } finally {
    await server.end()
  }
}
