import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What tells this run of a process from a later one that was given the same number (Linux: its start time). */
export function processMark(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return `${pid}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return `${pid}:`
  }
}

/** Whether the process that left this mark still runs. */
export function isAlive(mark: string): boolean {
  const pid = Number.parseInt(mark, 10)
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false
  }
  return processMark(pid) === mark
}

/** The command line of a running process, or null. */
export function commandOf(pid: number): string | null {
  const { status, stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' })
  if (status === 0) return stdout
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') || null
  } catch {
    return null
  }
}

/** Takes the lock if nobody alive holds it. Answers the function that gives it back, or the holder's process number. */
export function tryLock(file: string): { release: () => void } | { heldBy: number } {
  mkdirSync(dirname(file), { recursive: true })
  for (;;) {
    if (place(file)) return { release: () => rmSync(file, { force: true }) }
    const holder = read(file)
    if (holder === null) continue
    if (isAlive(holder)) return { heldBy: Number.parseInt(holder, 10) }
    takeAway(file, holder)
  }
}

/** Runs the work while no other process on this machine holds the same lock file. Waits for its turn. */
export async function withProcessLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  let lock = tryLock(file)
  while (!('release' in lock)) {
    await pause(50)
    lock = tryLock(file)
  }
  try {
    return await work()
  } finally {
    lock.release()
  }
}

/** Notes that this process uses something. Answers the function that takes the note away. */
export function noteUser(folder: string): () => void {
  const note = join(folder, randomUUID())
  mkdirSync(folder, { recursive: true })
  writeFileSync(note, processMark(process.pid))
  return () => rmSync(note, { force: true })
}

/** How many living users have a note in the folder; notes of the dead are swept away. */
export function usersOf(folder: string): number {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder).filter((name) => {
    const note = join(folder, name)
    if (isAlive(read(note) ?? '')) return true
    rmSync(note, { force: true })
    return false
  }).length
}

// A link appears at once with its content, so nobody ever reads a lock without a holder.
function place(file: string): boolean {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, processMark(process.pid))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft)
  }
}

// Between reading a dead holder and taking its lock away another process may have done both: then it is given back.
function takeAway(file: string, deadHolder: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (read(aside) !== deadHolder) linkSync(aside, file)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
