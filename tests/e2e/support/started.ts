import { spawn } from 'node:child_process'
import { databaseProcess, type Installation } from './installation'
import { familiesOf } from './processes'

/** One run of `npm start`. */
export interface Started {
  pid: number
  /** Until it has said this, or throws with all it said when it ended before. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** Answers the exit code and all that was said. */
  ended: Promise<{ code: number | null; said: string }>
  /** Every process of it, PostgreSQL's included. */
  processes(): number[]
}

/** Runs what `npm start` runs, as the installation's owner, in a group of its own as a terminal does. */
export function startIn(installation: Installation, settings: Record<string, string>): Started {
  const { folder, node, owner } = installation
  const { PATH, HOME } = process.env
  const env: Record<string, string | undefined> = { PATH, HOME, ...settings }
  const child = spawn(node, ['scripts/start.mjs'], {
    cwd: folder,
    detached: true,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(process.getuid?.() === 0 ? owner : {}),
  })
  const pid = child.pid ?? 0
  let said = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part) => {
      said += part
      for (const listen of listeners) listen()
    })
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.once('close', (code) => done({ code, said })),
  )
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((done, failed) => {
      const listen = () => {
        const found = pattern.exec(said)
        if (found) done(found)
      }
      listeners.add(listen)
      listen()
      ended.then(({ code }) => failed(new Error(`It ended with ${code} before it said ${pattern}:\n${said}`)))
    })
  const processes = () => familiesOf([pid, databaseProcess(installation) ?? 0])
  return { pid, says, ended, processes }
}
