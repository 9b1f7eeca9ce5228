import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { isIPv6 } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { listenOnTheOtherLoopback, loopbackName } from './loopback'
import { spawnWithUs } from './programme'

const secondsToEnd = 5
/**
 * Megabytes for what has just been made: pages of long lists make much and keep nothing of it, and with Node's own 16 a
 * sixth of the time went into sorting it out.
 */
export const serverMemory = '--max-semi-space-size=64'

export interface Server {
  /** Until the server answers, or throws when it ends before it does. */
  ready(): Promise<void>
  /** Until it has ended; answers its exit code. */
  ended: Promise<number>
  /** Asks it to end, and makes it after a few seconds. */
  end(): void
}

/**
 * Starts Next on this port: the built application, or the one that follows every change of the sources. The demo, where
 * anybody can be anybody, is reached from this machine only; otherwise SELVEDGE_INTERFACE says from where.
 */
export function serve(port: number, variables: NodeJS.ProcessEnv, isDevelopment: boolean): Server {
  const isDemo = variables.SELVEDGE_DEMO === '1'
  const host = isDemo ? loopbackName : variables.SELVEDGE_INTERFACE
  const words = [
    serverMemory,
    'node_modules/next/dist/bin/next',
    isDevelopment ? 'dev' : 'start',
    '--port',
    String(port),
    ...(host ? ['--hostname', host] : []),
  ]
  const mode = isDevelopment ? ('development' as const) : ('production' as const)
  const all = { ...variables, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawnWithUs(words, all, isDevelopment ? 'inherit' : 'ignore', 'inherit')
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : 0))
  const ready = async () => {
    await answers(isWide(host) ? loopbackName : host, port, child)
    if (isDemo) await listenOnTheOtherLoopback(port)
  }
  return { ended, end: () => end(child), ready }
}

function isWide(host: string | undefined): host is undefined {
  return host === undefined || ['', '0.0.0.0', '::'].includes(host)
}

async function answers(host: string, port: number, child: ChildProcess): Promise<void> {
  const name = isIPv6(host) ? `[${host}]` : host
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://${name}:${port}/`, { redirect: 'manual' }).catch(() => null)
    if (answer && answer.status >= 500)
      throw new Error(`The server answers with an error (${answer.status}).`)
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
