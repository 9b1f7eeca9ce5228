import { type ChildProcess, spawn } from 'node:child_process'
import { projectFolder } from '@/server/database/embedded-place'

const lastLines = 60

/** Runs a Node programme of this project silently. Throws with the end of what it said when it fails. */
export async function runProgramme(
  words: string[],
  variables: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { code, said } = await tryProgramme(words, variables)
  if (code === 0) return said
  throw new Error(`${words.join(' ')} ended with ${code}:\n${said.split('\n').slice(-lastLines).join('\n')}`)
}

/** Runs a Node programme of this project; answers how it ended and all it said. It ends when this one does. */
export function tryProgramme(
  words: string[],
  variables: NodeJS.ProcessEnv = process.env,
): Promise<{ code: number; said: string }> {
  return new Promise((done, failed) => {
    const child = spawnWithUs(words, variables, 'pipe', 'pipe')
    const stop = () => child.kill()
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.on(signal, stop)
    let said = ''
    const hear = (part: string) => {
      said += part
    }
    child.stdout?.setEncoding('utf8').on('data', hear)
    child.stderr?.setEncoding('utf8').on('data', hear)
    child.once('error', failed)
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, stop)
      done({ code: code ?? 1, said })
    })
  })
}

/** Starts a Node programme of this project that never outlives this one, not even when this one is killed. */
export function spawnWithUs(
  words: string[],
  variables: NodeJS.ProcessEnv,
  output: 'pipe' | 'inherit' | 'ignore',
  errors: 'pipe' | 'inherit',
): ChildProcess {
  return spawn(process.execPath, ['--import', './scripts/start/end-with-parent.mjs', ...words], {
    cwd: projectFolder,
    env: { ...variables, STARTED_BY: String(process.pid) },
    stdio: ['ignore', output, errors, 'ipc'],
  })
}
