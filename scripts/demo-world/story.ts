import type { Result } from '@/lib/result'

/** Something that happened at an instant. Steps of one lane (a factory, a company) follow each other; others may overlap. */
export interface Step {
  at: Date
  lanes: readonly string[]
  what: string
  run(at: Date): Promise<void>
}

const atOnce = 5

/** Lets everything happen that lies before `now`, in the order of time. */
export async function tell(
  steps: readonly Step[],
  now: Date,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const past = steps.filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime())
  const tails = new Map<string, Promise<void>>()
  const slots = Array.from({ length: atOnce }, () => Promise.resolve())
  let done = 0
  for (const [index, step] of past.entries()) {
    const slot = index % atOnce
    const before = [...step.lanes.map((lane) => tails.get(lane)), slots[slot]]
    const happened = Promise.all(before).then(async () => {
      await step.run(step.at)
      done += 1
      progress(done, past.length)
    })
    for (const lane of step.lanes) tails.set(lane, happened)
    slots[slot] = happened
  }
  await Promise.all([...tails.values(), ...slots])
}

/** The value of a step that the product accepts; one that it refuses cannot be part of the world. */
export function accepted<Value>(result: Result<Value>, what: string): Value {
  if (result.ok) return result.value
  throw new Error(`The demo world was refused ${what}: ${JSON.stringify(result.refusal)}`)
}
