import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { machineTime } from '@/server/clock'
import { dropDatabase, ensureDatabase } from '@/server/database/databases'
import { ensureEmbeddedServer } from '@/server/database/embedded-server'
import { applyMigrations } from '@/server/database/migrations'
import { createDemoWorld } from '../../scripts/demo-world/create'
import { ensureBuild } from '../../scripts/start/build'

// `npm run bench`: measured on a database of its own, grown from the demo world. Must come before anything reads settings.
const server = await ensureEmbeddedServer('main')
const name = 'bench'
await dropDatabase(server, name)
await ensureDatabase(server, name)
await applyMigrations(server.ownerUrl(name))
Object.assign(process.env, {
  DATABASE_URL: server.applicationUrl(name),
  DATABASE_OWNER_URL: server.ownerUrl(name),
  SELVEDGE_DEMO: '1',
})

const { database } = await import('@/server/database')
const { measurePages } = await import('./pages')
const { measurePlanInBrowser } = await import('./plan-in-browser')
const { measureQueryLayer } = await import('./query-layer')
const { cookieOf, startServer } = await import('./server')
const { measureStarts } = await import('./start-times')
const { tableOf } = await import('./table')
const { measureUnlocks } = await import('./unlocks')
const { occasionFor, sessionFor } = await import('./people')
const { growWorld, size } = await import('./world')

try {
  console.info('Making the world …')
  await createDemoWorld(machineTime(), () => undefined)
  const buyer = await occasionFor('astrid@demo.selvedge.example')
  const manager = await occasionFor('rashida@demo.selvedge.example')
  const programme = await occasionFor('nasrin@demo.selvedge.example')
  await growWorld(server.ownerUrl(name), manager.viewer.organisationId, buyer.viewer.organisationId)
  await ensureBuild(process.env)

  const tables: string[] = []
  console.info('Starts …')
  tables.push(tableOf('Starts', await measureStarts()))

  console.info('Pages …')
  const running = await startServer(process.env)
  try {
    const secret = process.env.SELVEDGE_SECRET ?? ''
    const [ofManager, ofBuyer] = [
      await cookieOf(await sessionFor(manager), secret),
      await cookieOf(await sessionFor(buyer), secret),
    ]
    const entry = await database().publicEntry.findFirstOrThrow({
      where: { code: { not: { startsWith: 'bench-' } } },
    })
    const report = await database().report.findFirstOrThrow({
      where: { factoryId: manager.viewer.organisationId },
      orderBy: { releasedAt: 'desc' },
    })
    tables.push(
      tableOf(
        `Pages (plan of ${size.issues} issues, ${size.suppliers} suppliers, ${size.factories} public factories)`,
        await measurePages(running, [
          { what: 'plan', path: '/en/factory/plan', cookie: ofManager, aim: 300 },
          { what: 'portfolio', path: '/en/buyer/suppliers', cookie: ofBuyer, aim: 400 },
          { what: 'report on screen', path: `/en/factory/reports/${report.id}`, cookie: ofManager, aim: 400 },
          { what: 'public search, misspelt', path: '/en/factories?q=Bench%20Textils', aim: 400 },
          { what: 'public factory page', path: `/en/factories/${entry.code}`, aim: 400 },
        ]),
      ),
    )
    tables.push(
      tableOf(
        `A plan of ${size.issues} issues in a browser`,
        await measurePlanInBrowser(running.address, ofManager),
      ),
    )
  } finally {
    await running.end()
  }

  console.info('Query layer …')
  const issue = await database().issue.findFirstOrThrow({
    where: { factoryId: manager.viewer.organisationId },
  })
  tables.push(
    tableOf(
      'Query layer, 10 at once (aim: plain SQL at most 3 times as fast)',
      await measureQueryLayer(programme, programme.viewer.programmeCode ?? '', issue.id),
    ),
  )

  console.info('Unlocks …')
  const cycles = await database().cycle.findMany({
    where: { factory: { code: { startsWith: 'bench-' } } },
    select: { id: true },
    take: 100,
  })
  await database().contributionYear.updateMany({
    where: { companyId: buyer.viewer.organisationId },
    data: { quota: 10_000 },
  })
  tables.push(
    tableOf('Unlocks', [
      await measureUnlocks(
        buyer,
        cycles.map(({ id }) => id),
      ),
    ]),
  )

  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
  const text = `# Benchmarks\n\nMade by \`npm run bench\` on: ${machine}. Times are those of this machine; the ratios travel better.\n\n${tables.join('\n')}`
  console.info(text)
  writeFileSync('docs/benchmarks.md', text)
} finally {
  await database().$disconnect()
  await dropDatabase(server, name)
  await server.release()
}
