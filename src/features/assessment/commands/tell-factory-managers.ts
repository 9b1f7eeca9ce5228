import 'server-only'
import { peopleToTell } from '@/features/people/queries/people-to-tell'
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
  for (const { id, name, email, language } of await peopleToTell(db, factory.id, ['FACTORY_MANAGER'])) {
    const t = await translatorFor(language, 'assessment.mail')
    const days = formatDayRange(language, startedOn, endedOn)
    send({
      onceKey: `assessment-report:${reportId}:${id}`,
      toEmail: email,
      language,
      subject: t('subject', { factory: factory.name }),
      text: t('text', {
        name,
        factory: factory.name,
        days,
        address: `${environment().SELVEDGE_ADDRESS}/${language}/factory/reports/${reportId}`,
      }),
    })
  }
}
