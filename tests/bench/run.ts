import { smallWorld } from '@tests/support/small-world'
import { machineTime } from '@/server/clock'
import { createDemoWorld } from '../../scripts/demo-world/create'
import { worldData } from '../../scripts/demo-world/world-data'
import { ensureBuild } from '../../scripts/start/build'
import { benchDatabase } from './database'
import { keep, machine } from './document'
import { type Row, tableOf } from './table'

// `npm run bench`: measured on a database of its own, grown from the demo world. `-- --short` tries all that needs no
// build, in seconds, and keeps nothing.
const isShort = process.argv.includes('--short')
const bench = await benchDatabase(isShort ? 'test' : 'main')

const { database } = await import('@/server/database')
const { measureServed } = await import('./served')
const { measureQueryLayer } = await import('./query-layer')
const { measureStarts } = await import('./start-times')
const { measureUnlocks } = await import('./unlocks')
const { peopleOfBench } = await import('./people')
const { cyclesToUnlock, growWorld } = await import('./world')

function say(what: string): void {
  console.info(`  ${what} …`)
}

try {
  const rows: Row[] = []
  if (!isShort) {
    say('Starting a copy of the project, twice')
    rows.push(...(await measureStarts()))
  }
  say('Making the world')
  await createDemoWorld(machineTime(), () => undefined, isShort ? smallWorld() : worldData())
  const people = await peopleOfBench()
  await growWorld(bench.ownerUrl, people.manager.viewer.organisationId, people.buyer.viewer.organisationId)
  if (!isShort) {
    await ensureBuild(process.env)
    say('Pages')
    rows.push(...(await measureServed(people)))
  }
  say('Query layer')
  rows.push(...(await measureQueryLayer(people, isShort ? 0.05 : 2)))
  say('Unlocks')
  rows.push(...(await measureUnlocks(people.buyer, await cyclesToUnlock(people.buyer, isShort ? 20 : 200))))

  const table = tableOf(rows)
  const day = machineTime().toISOString().slice(0, 10)
  console.info(`\n${machine(day)}\n\n${table}`)
  if (!isShort) keep(table, day)
} finally {
  await database().$disconnect()
  await bench.drop()
}
