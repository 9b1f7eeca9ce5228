import 'server-only'
import { peopleToTell } from '@/features/people/queries/people-to-tell'
import { translatorFor } from '@/i18n/messages'
import { formatDay } from '@/lib/formats'
import type { CommandContext } from '@/server/command'
import type { Role } from '@/server/database/client/enums'
import { environment } from '@/server/environment'

interface AccessNews {
  accessId: string
  kind: 'requested' | 'given' | 'declined' | 'withdrawn'
  /** Whom it is told: everybody who holds one of these roles in the organisation. */
  organisationId: string
  roles: Role[]
  companyName: string
  factoryName: string
  purpose: string | null
  until: string | null
  /** The page it is answered or seen on, below the language. */
  path: string
}

/** Tells an organisation by mail what became of an access, each person in their own language. */
export async function mailAccessNews({ db, send }: CommandContext, news: AccessNews): Promise<void> {
  for (const { id, name, email, language } of await peopleToTell(db, news.organisationId, news.roles)) {
    const t = await translatorFor(language, 'buyers')
    const values = {
      name,
      company: news.companyName,
      factory: news.factoryName,
      link: `${environment().SELVEDGE_ADDRESS}/${language}${news.path}`,
      purpose: news.purpose ? t('mail.purposeLine', { purpose: news.purpose }) : t('mail.noPurpose'),
      until: news.until ? t('mail.untilLine', { day: formatDay(language, news.until) }) : t('mail.noUntil'),
    }
    send({
      onceKey: `buyers.access-${news.kind}:${news.accessId}:${id}`,
      toEmail: email,
      language,
      subject: t(`mail.${news.kind}.subject`, values),
      text: t(`mail.${news.kind}.text`, values),
    })
  }
}
