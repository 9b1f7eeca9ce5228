import { seeded } from '@tests/support/seeded'

/** What one client does; clients with the same key sent one click twice. */
export type Step =
  | { kind: 'unlock'; key: string; cycle: number; colleague: number }
  | { kind: 'purchase'; key: string; credits: number }
  | { kind: 'correction'; key: string; amount: number }

export interface Schedule {
  seed: number
  company: 'PARTICIPANT' | 'PARTNER'
  /** Credits at the beginning. */
  credits: number
  quota: number
  /** One for each client. */
  steps: Step[]
  /** After how many milliseconds a connection at work is cut. */
  cuts: number[]
}

/** `npm run soak` has more of them. */
export const clients = Number(process.env.LEDGER_CLIENTS ?? 20)

/** The schedule of a seed over that many cycles; few credits and many clicks, so that they get in each other's way. */
export function scheduleOf(seed: number, cycles: number): Schedule {
  const random = seeded(seed)
  const company = random.chance(0.7) ? 'PARTICIPANT' : 'PARTNER'
  const steps: Step[] = []
  while (steps.length < clients) {
    const step = aStep(random, `${seed}-${steps.length}`, cycles)
    steps.push(step)
    if (random.chance(0.3) && steps.length < clients) steps.push(step)
  }
  return {
    seed,
    company,
    credits: random.below(company === 'PARTICIPANT' ? 5 : 2),
    quota: 1 + random.below(3),
    steps,
    cuts: random.chance(0.5) ? Array.from({ length: 1 + random.below(3) }, () => random.below(120)) : [],
  }
}

function aStep(random: ReturnType<typeof seeded>, key: string, cycles: number): Step {
  if (random.chance(0.8))
    return { kind: 'unlock', key, cycle: random.below(cycles), colleague: random.below(3) }
  if (random.chance(0.5)) return { kind: 'purchase', key, credits: 1 + random.below(3) }
  return { kind: 'correction', key, amount: random.chance(0.6) ? -1 - random.below(3) : 1 + random.below(2) }
}
