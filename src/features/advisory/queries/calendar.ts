import 'server-only'
import { createHash } from 'node:crypto'
import { type Language, languageOrFallback } from '@/i18n/languages'
import { type Translator, translatorFor } from '@/i18n/messages'
import { addDays } from '@/lib/days'
import { formatNumber } from '@/lib/formats'
import { type CalendarEvent, icsOf } from '@/lib/ics'
import { accessible } from '@/server/access/permitted'
import { actingPersonOf, actingPersonSelect, standingMembership } from '@/server/acting-person'
import { database } from '@/server/database'
import { fromDayColumn, toDayColumn } from '@/server/database/day-column'
import { environment } from '@/server/environment'
import { occasionOf } from '@/server/occasion'
import { dayFor } from '@/server/reference/programme-day'
import type { ActingPerson } from '@/server/viewer'
import { visitsInHand } from './visits-in-hand'

/** How far back the feed goes; calendars keep what was. */
const daysBack = 366

/** What is kept of a feed's secret. */
export function hashOfFeedSecret(secret: string): string {
  return createHash('sha256').update(`calendar-feed:${secret}`).digest('hex')
}

/**
 * ADV-07: the visits of the advisor whose feed has this secret, as a calendar; null for any other secret. The secret in
 * the address is what the person is known by: a renewed one, an ended role and a deactivated person end it at once.
 */
export async function calendarOf(secret: string, at: Date): Promise<string | null> {
  const feed = await database().calendarFeed.findUnique({
    where: { secretHash: hashOfFeedSecret(secret) },
    select: { membershipId: true },
  })
  const viewer = feed && (await advisorOf(feed.membershipId))
  if (!viewer) return null
  const language = languageOrFallback(viewer.language)
  const t = await translatorFor(language, 'advisory')
  return icsOf({
    product: '-//Selvedge//Visits//EN',
    name: t('calendar.name'),
    at,
    events: await visitEvents(viewer, at, language, t),
  })
}

async function visitEvents(
  viewer: ActingPerson,
  at: Date,
  language: Language,
  t: Translator,
): Promise<CalendarEvent[]> {
  const today = dayFor(at, viewer.programmeCode)
  const since = { plannedOn: { gte: toDayColumn(addDays(today, -daysBack)) } }
  const visits = await database().visit.findMany({
    where: {
      AND: [
        accessible(occasionOf(viewer, at).ability, 'Visit', 'advise'),
        visitsInHand(viewer.membershipId, today),
        since,
      ],
    },
    include: { factory: { select: { code: true, name: true, address: true, city: true } } },
    orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }],
  })
  const address = environment().SELVEDGE_ADDRESS
  return visits.map(({ factory, ...visit }) => {
    const days = Number(visit.days)
    const length = t('days', { count: days, shown: formatNumber(language, days, days % 1 ? 1 : 0) })
    return {
      uid: `visit-${visit.id}@selvedge`,
      sequence: visit.sequence,
      day: fromDayColumn(visit.visitedOn ?? visit.plannedOn),
      summary: t('calendar.summary', { factory: factory.name }),
      description: `${visit.purpose}\n${t(`modes.${visit.mode}`)} · ${length}`,
      location: `${factory.address}, ${factory.city}`,
      url: `${address}/${language}/programme/factories/${factory.code}/visits/${visit.id}`,
      cancelled: visit.cancelledAt !== null,
    }
  })
}

async function advisorOf(membershipId: string): Promise<ActingPerson | null> {
  const membership = await database().membership.findFirst({
    where: { id: membershipId, role: 'ENTERPRISE_ADVISOR', ...standingMembership },
    select: actingPersonSelect,
  })
  return membership && actingPersonOf(membership)
}
