import 'server-only'
import { peopleToTell } from '@/features/people/queries/people-to-tell'
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
  for (const { id, name, email, language } of await peopleToTell(db, factory.id, ['FACTORY_MANAGER'])) {
    const t = await translatorFor(language, 'advisory')
    const values = {
      name,
      factory: factory.name,
      day: formatDay(language, news.plannedOn, 'weekday'),
      before: news.before ? formatDay(language, news.before, 'weekday') : '',
      mode: t(`modes.${news.mode}`),
      days: t('days', { count: news.days, shown: formatNumber(language, news.days, news.days % 1 ? 1 : 0) }),
      purpose: news.purpose,
      reason: news.reason ?? '',
      link: `${environment().SELVEDGE_ADDRESS}/${language}/factory/visits`,
    }
    send({
      onceKey: `advisory.visit-${news.kind}:${news.visitId}:${news.sequence}:${id}`,
      toEmail: email,
      language,
      subject: t(`mail.${news.kind}.subject`, values),
      text: t(`mail.${news.kind}.text`, values),
    })
  }
}
