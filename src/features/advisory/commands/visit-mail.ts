import 'server-only'
import { fallbackLanguage, isLanguage } from '@/i18n/languages'
import { translatorFor } from '@/i18n/messages'
import type { Day } from '@/lib/days'
import { formatDay, formatNumber } from '@/lib/formats'
import type { PlannedVisit } from '@/rules/advisory/visit'
import type { CommandContext } from '@/server/command'
import { environment } from '@/server/environment'
import type { LockedFactory } from './find-visit'

interface VisitNews extends PlannedVisit {
  kind: 'planned' | 'moved' | 'cancelled'
  visitId: string
  /** Raised by one at each change: each is told once. */
  sequence: number
  before?: Day
  reason?: string
}

/** Tells the factory's managers of a visit, each in their own language: advisory visits are announced. */
export async function mailVisitNews(
  { db, send }: CommandContext,
  factory: LockedFactory,
  news: VisitNews,
): Promise<void> {
  const managers = await db.person.findMany({
    where: {
      deactivatedAt: null,
      memberships: { some: { organisationId: factory.id, role: 'FACTORY_MANAGER', endedAt: null } },
    },
    select: { id: true, name: true, email: true, language: true },
    orderBy: { email: 'asc' },
  })
  for (const person of managers) {
    const language = isLanguage(person.language) ? person.language : fallbackLanguage
    const t = await translatorFor(language, 'advisory')
    const values = {
      name: person.name,
      factory: factory.name,
      day: formatDay(language, news.plannedOn, 'weekday'),
      before: news.before ? formatDay(language, news.before, 'weekday') : '',
      mode: t(`modes.${news.mode}`),
      days: t('days', { count: news.days, shown: formatNumber(language, news.days, news.days % 1 ? 1 : 0) }),
      purpose: news.purpose,
      reason: news.reason ?? '',
      link: `${environment().SELVEDGE_ADDRESS.replace(/\/$/, '')}/${language}/factory/visits`,
    }
    send({
      onceKey: `advisory.visit-${news.kind}:${news.visitId}:${news.sequence}:${person.id}`,
      toEmail: person.email,
      language,
      subject: t(`mail.${news.kind}.subject`, values),
      text: t(`mail.${news.kind}.text`, values),
    })
  }
}
