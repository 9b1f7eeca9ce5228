import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { encode } from 'next-auth/jwt'
import { environment } from '@/server/environment'
import { freePort } from '../../scripts/start/port'
import { serverMemory } from '../../scripts/start/serve'

export interface BenchServer {
  address: string
  /** Queries sent since it was last asked. */
  queries(): Promise<number>
  end(): Promise<void>
}

/** The built application on the bench's database, counting its queries. */
export async function startServer(variables: NodeJS.ProcessEnv): Promise<BenchServer> {
  const port = await freePort(3400)
  const countFile = join(tmpdir(), `selvedge-bench-${process.pid}`)
  const child = spawn(
    process.execPath,
    [
      serverMemory,
      '--require',
      './tests/bench/count-queries.cjs',
      'node_modules/next/dist/bin/next',
      'start',
      '--port',
      String(port),
    ],
    {
      env: {
        ...variables,
        NODE_ENV: 'production',
        COUNT_FILE: countFile,
        SELVEDGE_ADDRESS: `http://localhost:${port}`,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const address = `http://localhost:${port}`
  await answering(address, child)
  return {
    address,
    async queries() {
      rmSync(countFile, { force: true })
      child.kill('SIGUSR2')
      while (!existsSync(countFile)) await pause(20)
      await pause(20)
      return Number(readFileSync(countFile, 'utf8'))
    },
    async end() {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 3000)
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      clearTimeout(timer)
    },
  }
}

async function answering(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    if (
      await fetch(address, { redirect: 'manual' }).then(
        () => true,
        () => false,
      )
    )
      return
    await pause(50)
  }
  throw new Error('The server ended before it answered.')
}

/** The cookie of a session of the bench, as the product's sign-in sets it. */
export async function cookieOf(sessionId: string): Promise<string> {
  const name = 'selvedge-session'
  const secret = environment().SELVEDGE_SECRET
  return `${name}=${await encode({ token: { sub: sessionId }, secret, salt: name })}`
}
