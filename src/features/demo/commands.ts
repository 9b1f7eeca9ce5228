import 'server-only'
import { demoToday, nextDueDay } from '@/features/demo/queries'
import { type ClockStep, clockMoveInput } from '@/features/demo/schema'
import { openCommand, writing } from '@/features/people/commands/open-command'
import { daysBetween } from '@/lib/days'
import { accept, refuse } from '@/lib/result'
import { notFound } from '@/server/command'
import { environment } from '@/server/environment'
import { announce } from '@/server/live'
import type { Occasion } from '@/server/occasion'

const secondsOfADay = 24 * 60 * 60

/** Moves the demo's clock forward, for everybody. Outside the demo there is no such thing. */
export const moveDemoClock = openCommand({
  name: 'demo.move-clock',
  input: clockMoveInput,
  async run(occasion, { step }) {
    if (!environment().SELVEDGE_DEMO) return notFound()
    const days = await daysOf(occasion, step)
    if (days === null) return refuse('CYC-04', 'demo.refusals.nothingDue')
    return writing(occasion.at, async ({ db, audit }) => {
      const by = days * secondsOfADay
      await db.demoClock.upsert({
        where: { id: 1 },
        create: { id: 1, aheadBySeconds: by },
        update: { aheadBySeconds: { increment: by } },
      })
      const { viewer } = occasion
      const actor =
        viewer.kind === 'person'
          ? { personId: viewer.personId, organisationId: viewer.organisationId, role: viewer.role }
          : { personId: null, organisationId: null, role: null }
      const fact = { chain: 'portal', action: 'demo.move-clock', objectKind: 'DemoClock', objectId: '1' }
      await audit(actor, { ...fact, after: { days } })
      await announce(db, ['clock'])
      return accept({ days })
    })
  },
})

async function daysOf(occasion: Occasion, step: ClockStep): Promise<number | null> {
  if (step === 'day') return 1
  if (step === 'week') return 7
  const next = await nextDueDay(occasion)
  return next === null ? null : daysBetween(demoToday(occasion), next)
}
