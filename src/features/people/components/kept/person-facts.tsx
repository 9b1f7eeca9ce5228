import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PanelSection } from '@/components/panel'
import { AccountSection } from '@/features/people/components/account-section'
import type { KeptPerson } from '@/features/people/queries/kept-person'
import { isLanguage, languageNames } from '@/i18n/languages'
import { formatInstant } from '@/lib/formats'
import { PersonBadge } from './person-badge'

/** Who the person is, whether they can sign in, and when they last did. */
export function PersonFacts({ person, timeZone }: { person: KeptPerson; timeZone: string }) {
  const t = useTranslations('people.kept')
  const language = useLocale()
  const facts: [string, ReactNode][] = [
    [t('stateHeader'), <PersonBadge key="state" state={person.state} />],
    [t('email'), <bdi key="email">{person.email}</bdi>],
    [t('language'), isLanguage(person.language) ? languageNames[person.language] : person.language],
    [
      t('lastSignIn'),
      person.lastSignInAt ? formatInstant(language, person.lastSignInAt, timeZone) : t('never'),
    ],
  ]
  return (
    <AccountSection title={t('person')}>
      <PanelSection>
        <dl className="grid grid-cols-1 gap-x-6 gap-y-1 md:grid-cols-[auto_1fr]">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-second">{name}</dt>
              <dd className="mb-2 break-words md:mb-0">{value}</dd>
            </div>
          ))}
        </dl>
      </PanelSection>
    </AccountSection>
  )
}
