import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { spawnWithUs } from './programme'

const secondsToEnd = 5

export interface Server {
  /** Until the server answers, or throws when it ends before it does. */
  ready(): Promise<void>
  /** Until it has ended; answers its exit code. */
  ended: Promise<number>
  /** Asks it to end, and makes it after a few seconds. */
  end(): void
}

/** Starts Next on this port: the built application, or the one that follows every change of the sources. */
export function serve(port: number, variables: NodeJS.ProcessEnv, isDevelopment: boolean): Server {
  const words = ['node_modules/next/dist/bin/next', isDevelopment ? 'dev' : 'start', '--port', String(port)]
  const mode = isDevelopment ? ('development' as const) : ('production' as const)
  const all = { ...variables, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawnWithUs(words, all, isDevelopment ? 'inherit' : 'ignore', 'inherit')
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : 0))
  return { ended, end: () => end(child), ready: () => answers(port, child) }
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://localhost:${port}/`, { redirect: 'manual' }).catch(() => null)
    if (answer) return
    await pause(100)
  }
  throw new Error('The server ended before it answered.')
}

// A browser's open stream would keep the server from ending.
function end(child: ChildProcess): void {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), secondsToEnd * 1000).unref()
}
