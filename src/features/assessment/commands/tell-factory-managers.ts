import 'server-only'
import { fallbackLanguage, isLanguage } from '@/i18n/languages'
import { translatorFor } from '@/i18n/messages'
import { formatDayRange } from '@/lib/formats'
import type { CommandContext } from '@/server/command'
import { environment } from '@/server/environment'
import type { ReadAssessment } from '../queries/check-rows'

/** Tells the managers of a factory, each in their language, that a report is released; each once (ASM-08). */
export async function tellFactoryManagers(
  { db, send }: CommandContext,
  { factory, startedOn, endedOn }: ReadAssessment,
  reportId: string,
) {
  const memberships = await db.membership.findMany({
    where: {
      organisationId: factory.id,
      role: 'FACTORY_MANAGER',
      endedAt: null,
      person: { deactivatedAt: null },
    },
    select: { person: { select: { id: true, name: true, email: true, language: true } } },
  })
  for (const { person } of memberships) {
    const language = isLanguage(person.language) ? person.language : fallbackLanguage
    const t = await translatorFor(language, 'assessment.mail')
    const days = formatDayRange(language, startedOn, endedOn)
    send({
      onceKey: `assessment-report:${reportId}:${person.id}`,
      toEmail: person.email,
      language,
      subject: t('subject', { factory: factory.name }),
      text: t('text', {
        name: person.name,
        factory: factory.name,
        days,
        address: `${environment().SELVEDGE_ADDRESS}/${language}/factory/reports/${reportId}`,
      }),
    })
  }
}
