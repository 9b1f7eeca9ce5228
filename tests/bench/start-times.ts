import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/start/port'
import type { Row } from './table'

const copied = [
  'src',
  'messages',
  'reference',
  'public',
  'prisma',
  'scripts',
  'package.json',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'prisma.config.ts',
  'tsconfig.json',
]

/** `npm start` in a copy of the project with its packages: the first time (database, world, build) and the second. */
export async function measureStarts(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-start-'))
  try {
    for (const path of copied) cpSync(path, join(folder, path), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    const [first, second] = [await secondsToAnswer(folder), await secondsToAnswer(folder)]
    return [
      {
        what: 'first start, packages there',
        figures: `${first.toFixed(1)} s`,
        compared: 'five minutes',
        ratio: (first / 300).toFixed(2),
      },
      {
        what: 'second start',
        figures: `${second.toFixed(1)} s`,
        compared: 'first start',
        ratio: (second / first).toFixed(2),
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function secondsToAnswer(folder: string): Promise<number> {
  const port = await freePort(3500)
  const from = performance.now()
  const {
    DATABASE_URL: _url,
    DATABASE_OWNER_URL: _owner,
    SELVEDGE_ADDRESS: _address,
    SELVEDGE_FILES: _files,
    ...environment
  } = process.env
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: folder,
    env: { ...environment, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const chunk of child.stdout) {
    said += chunk
    if (said.includes('Ctrl-C stops everything')) break
  }
  const seconds = (performance.now() - from) / 1000
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
  if (!said.includes('Ctrl-C stops everything')) throw new Error(`The start failed:\n${said}`)
  return seconds
}
