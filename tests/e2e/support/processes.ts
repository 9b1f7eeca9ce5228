import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

interface Running {
  pid: number
  parent: number
}

// What has ended and only waits to be counted by its parent is gone.
function running(): Running[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([pid, , state]) => pid && !state?.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }))
}

/** These processes and all that came of them, as they run now. */
export function familiesOf(heads: number[]): number[] {
  const all = running()
  const family = new Set(all.map(({ pid }) => pid).filter((pid) => heads.includes(pid)))
  for (let known = 0; known !== family.size; ) {
    known = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return [...family]
}

/** Those of the processes that still run when they had some seconds to end. */
export async function leftOf(pids: number[], seconds = 10): Promise<number[]> {
  const until = Date.now() + seconds * 1000
  for (;;) {
    const left = running()
      .map(({ pid }) => pid)
      .filter((pid) => pids.includes(pid))
    if (left.length === 0 || Date.now() > until) return left
    await pause(100)
  }
}
