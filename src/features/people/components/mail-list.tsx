import { useLocale, useTranslations } from 'next-intl'
import { Panel, PanelSection } from '@/components/panel'
import type { KeptMail } from '@/features/people/queries/mails'
import { directionOf, isLanguage } from '@/i18n/languages'
import { formatInstant } from '@/lib/formats'

/** Mails as their receivers read them, each in its own language. */
export function MailList({ mails }: { mails: KeptMail[] }) {
  return (
    <div className="flex flex-col gap-3">
      {mails.map((mail) => (
        <MailPanel key={mail.id} mail={mail} />
      ))}
    </div>
  )
}

function MailPanel({ mail }: { mail: KeptMail }) {
  const t = useTranslations('people.mails')
  const when = formatInstant(useLocale(), mail.createdAt, 'UTC')
  const direction = isLanguage(mail.language) ? directionOf(mail.language) : 'ltr'
  return (
    <Panel>
      <PanelSection>
        <h2 lang={mail.language} dir={direction} className="text-base">
          {mail.subject}
        </h2>
        <p className="text-sm text-ink-second">
          {t('to')} <bdi>{mail.toEmail}</bdi> · {t('at')} {when}
        </p>
      </PanelSection>
      <PanelSection>
        <p lang={mail.language} dir={direction} className="break-words whitespace-pre-line">
          <WithLinks text={mail.text} />
        </p>
      </PanelSection>
    </Panel>
  )
}

function WithLinks({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/)
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text that does not change
      <a key={index} href={part}>
        <bdi>{part}</bdi>
      </a>
    ) : (
      part
    ),
  )
}
