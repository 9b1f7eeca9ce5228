import 'server-only'
import { database } from '@/server/database'
import { environment } from '@/server/environment'

/** The real time of this machine. Only for what is about the machine itself: measuring, rate limits, locks. */
export function machineTime(): Date {
  return new Date()
}

/** The instant at which something happens in the programme: now, or in the demo as far ahead as its clock was moved. */
export async function now(): Promise<Date> {
  const real = machineTime()
  if (!environment().SELVEDGE_DEMO) return real
  const clock = await database().demoClock.findUnique({ where: { id: 1 }, select: { aheadBySeconds: true } })
  return new Date(real.getTime() + (clock?.aheadBySeconds ?? 0) * 1000)
}
