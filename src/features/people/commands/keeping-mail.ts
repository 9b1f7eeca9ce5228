import 'server-only'
import { languageOrFallback } from '@/i18n/languages'
import { translatorFor } from '@/i18n/messages'
import type { CommandContext } from '@/server/command'
import type { Role } from '@/server/database/client/enums'
import { environment } from '@/server/environment'

interface PersonNews {
  kind: 'roleGiven' | 'roleEnded' | 'deactivated' | 'reactivated'
  /** What it is about: a membership's or a person's id, and the instant where it can happen again. */
  about: string
  person: { name: string; email: string; language: string }
  role?: Role
  organisationName?: string
}

/** Tells the person concerned, in their own language. */
export async function mailPersonNews({ send }: CommandContext, news: PersonNews): Promise<void> {
  const { kind, person } = news
  const language = languageOrFallback(person.language)
  const t = await translatorFor(language, 'people')
  const values = {
    name: person.name,
    role: news.role === undefined ? '' : t(`roles.${news.role}`),
    organisation: news.organisationName ?? '',
    link: `${environment().SELVEDGE_ADDRESS.replace(/\/$/, '')}/${language}/sign-in/link`,
  }
  send({
    onceKey: `people.${kind}:${news.about}`,
    toEmail: person.email,
    language,
    subject: t(`mail.${kind}.subject`, values),
    text: t(`mail.${kind}.text`, values),
  })
}
