import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFolder, systemFolder } from '@/server/database/embedded-place'
import { freePort } from '../../scripts/start/port'
import { type Row, ratioOf } from './table'

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
const ready = 'Ctrl-C stops everything'

/** `npm start` in a copy of the project with its packages: the first time (database, world, build) and the second. */
export async function measureStarts(): Promise<Row[]> {
  // Beside the project: packages are hard links, which stay on one disk; the builder follows no link out of the folder.
  const folder = mkdtempSync(join(dirname(projectFolder), 'selvedge-start-'))
  try {
    for (const path of copied) cpSync(path, join(folder, path), { recursive: true })
    rmSync(join(folder, 'src/server/database/client'), { recursive: true, force: true })
    linkPackages(folder)
    const [first, second] = [await secondsToAnswer(folder), await secondsToAnswer(folder)]
    return [
      {
        part: 'start',
        what: 'first, packages there: database, world, build',
        measured: `${first.toFixed(1)} s`,
        compared: 'five minutes',
        ratio: ratioOf(first, 300),
      },
      {
        part: 'start',
        what: 'second',
        measured: `${second.toFixed(1)} s`,
        compared: 'the first',
        ratio: ratioOf(second, first),
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
    forgetData(folder)
  }
}

function linkPackages(folder: string): void {
  const words = process.platform === 'linux' ? ['-al'] : ['-R']
  execFileSync('cp', [...words, join(projectFolder, 'node_modules'), join(folder, 'node_modules')])
}

/** For root a project's PostgreSQL stands outside its folder. */
function forgetData(folder: string): void {
  if (!existsSync(systemFolder)) return
  for (const name of readdirSync(systemFolder)) {
    const owner = join(systemFolder, name, 'project')
    if (existsSync(owner) && readFileSync(owner, 'utf8').trim() === folder)
      rmSync(join(systemFolder, name), { recursive: true, force: true })
  }
}

async function secondsToAnswer(folder: string): Promise<number> {
  const port = await freePort(3500)
  const from = performance.now()
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: folder,
    env: { ...settingsOfOwn(), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await saying(child)
    return (performance.now() - from) / 1000
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
}

/** The environment without what names this project's database and files. */
function settingsOfOwn(): NodeJS.ProcessEnv {
  const own = /^(DATABASE_|SELVEDGE_)/
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !own.test(name)),
  ) as NodeJS.ProcessEnv
}

async function saying(child: ChildProcess): Promise<void> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += chunk
    if (said.includes(ready)) break
  }
  if (!said.includes(ready)) throw new Error(`The start failed:\n${said}`)
  child.stdout?.resume()
}
