import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireApplicationRole } from '@/server/database/application-role'
import { dropDatabase } from '@/server/database/databases'
import { tryLock } from '@/server/database/process-lock'
import { ensureBuild } from './build'
import { ensureClient } from './client'
import { demoPeople } from './people'
import { defaultPort, freePort, isPort } from './port'
import { serve } from './serve'
import { dataFolder, prepareSettings, type Settings, withoutOwner } from './settings'
import { step } from './step'
import { ensureWorld } from './world'

interface Plan {
  isDevelopment: boolean
  /** For the browser tests: a world of their own, made anew. */
  isForJourneys: boolean
}

/** Everything from the packages to the address one can open. Answers the exit code when all of it has ended. */
export async function start(words: string[]): Promise<number> {
  const plan = { isDevelopment: words.includes('--dev'), isForJourneys: words.includes('--journeys') }
  const name = plan.isForJourneys ? 'journeys' : 'start'
  const lock = tryLock(join(dataFolder, `${name}.lock`))
  const addressFile = join(dataFolder, `${name}.address`)
  if ('heldBy' in lock) {
    console.log(
      `Selvedge already runs from this folder: ${readAddress(addressFile)} (process ${lock.heldBy}).`,
    )
    return 0
  }
  try {
    return await run(plan, addressFile)
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    return 1
  } finally {
    rmSync(addressFile, { force: true })
    lock.release()
  }
}

async function run(plan: Plan, addressFile: string): Promise<number> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())
  await ensureClient()
  const port = await choosePort()
  const [cluster, database] = plan.isForJourneys
    ? (['test', 'journeys'] as const)
    : (['main', 'selvedge'] as const)
  const settings = await step('Reading the settings, starting the database', () =>
    prepareSettings(port, cluster, database),
  )
  try {
    if (plan.isForJourneys && settings.server) await dropDatabase(settings.server, database)
    await ensureWorld(settings)
    // Asked again by each server before its first request; here so that nobody waits for a build in vain.
    await requireApplicationRole(settings.variables.DATABASE_URL ?? '')
    if (!plan.isDevelopment) await ensureBuild(withoutOwner(settings.variables))
    if (stopping.signal.aborted) return 0
    return await serveUntil(stopping.signal, port, settings, plan, addressFile)
  } catch (error) {
    if (stopping.signal.aborted) return 0
    throw error
  } finally {
    await settings.release()
  }
}

async function serveUntil(
  stopping: AbortSignal,
  port: number,
  settings: Settings,
  plan: Plan,
  addressFile: string,
): Promise<number> {
  const server = serve(port, withoutOwner(settings.variables), plan.isDevelopment)
  stopping.addEventListener('abort', () => server.end())
  await step('Starting the server', () => server.ready())
  const address = settings.variables.SELVEDGE_ADDRESS ?? `http://localhost:${port}`
  writeFileSync(addressFile, address)
  await greet(address, settings.variables)
  const code = await server.ended
  return stopping.aborted ? 0 : code
}

async function greet(
  address: string,
  { SELVEDGE_DEMO, DATABASE_OWNER_URL }: NodeJS.ProcessEnv,
): Promise<void> {
  console.log(`\n  Selvedge: ${address}\n`)
  if (SELVEDGE_DEMO === '1') {
    console.log('  In the demo you can be anybody, with one click on the first page. For example:')
    for (const person of await demoPeople(DATABASE_OWNER_URL ?? '')) console.log(`    ${person}`)
  }
  console.log('\n  Ctrl-C stops everything.\n')
}

async function choosePort(): Promise<number> {
  const wished = Number(process.env.PORT || defaultPort)
  // Named with all other wrong settings when they are read.
  if (!isPort(wished)) return defaultPort
  const port = await freePort(wished)
  if (port !== wished) console.log(`  Port ${wished} is taken by another programme: ${port} is used instead.`)
  return port
}

function readAddress(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return 'it is just starting'
  }
}
