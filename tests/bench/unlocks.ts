import { unlockCycle } from '@/features/buyers/commands/unlock'
import type { Occasion } from '@/server/occasion'
import type { Row } from './table'

const clients = 20

/** Unlocks per second of one company by 20 clients at once: each locks the same ledger, so this is the worst case. */
export async function measureUnlocks(occasion: Occasion, cycleIds: string[]): Promise<Row[]> {
  const waiting = [...cycleIds]
  const from = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let cycleId = waiting.pop(); cycleId !== undefined; cycleId = waiting.pop()) {
        const result = await unlockCycle(occasion, { cycleId })
        if (!result.ok) throw new Error(`An unlock was refused: ${result.refusal.reason}`)
      }
    }),
  )
  const perSecond = (cycleIds.length * 1000) / (performance.now() - from)
  return [
    {
      part: 'unlocks',
      what: `${cycleIds.length} of one company, ${clients} clients`,
      measured: `${Math.round(perSecond)}/s`,
      compared: 'one ledger: each after the other',
      ratio: '',
    },
  ]
}
