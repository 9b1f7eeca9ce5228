import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Language } from '@/i18n/languages'
import type { FormAction } from '@/lib/form-state'
import { ActionForm } from '../action-form'
import { Avatar } from '../avatar'
import { LanguageSwitch } from '../language-switch'
import { menuItemStyle } from '../menu'
import type { Theme } from '../theme'
import { ThemeSwitch } from './theme-switch'

export interface Membership {
  id: string
  organisation: string
  role: string
}

export interface ActingForProps {
  language: Language
  theme: Theme | undefined
  person: { name: string; initials: string }
  actingFor: { organisation: string; role: string }
  otherMemberships?: Membership[]
  /** Gets the chosen membership's id as `membership`. */
  switchMembership?: FormAction
  /** The form that ends the session. */
  signOut: ReactNode
  /** Further links of one's own account. */
  accountLinks?: ReactNode
}

/** For whom somebody acts. */
export function ActingFor({ actingFor }: Pick<ActingForProps, 'actingFor'>) {
  const t = useTranslations('shell')
  return (
    <span className="block min-w-0">
      <span className="block text-sm text-ink-second">{t('actingFor')}</span>
      <span className="block font-strong">
        <bdi>{actingFor.organisation}</bdi>
      </span>
      <span className="block text-sm text-ink-second">{actingFor.role}</span>
    </span>
  )
}

/** Oneself: acting for another organisation, language, light or dark, account, the way out. */
export function PersonChoices({
  language,
  theme,
  person,
  otherMemberships = [],
  switchMembership,
  signOut,
  accountLinks,
}: ActingForProps) {
  const t = useTranslations('shell')
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center gap-2 px-3 pt-1 font-strong">
        <Avatar initials={person.initials} />
        <bdi>{person.name}</bdi>
      </p>
      {otherMemberships.length > 0 && switchMembership ? (
        <ActionForm action={switchMembership} className="gap-0!">
          <p className="px-3 text-sm text-ink-second">{t('actFor')}</p>
          {otherMemberships.map((membership) => (
            <button
              key={membership.id}
              type="submit"
              name="membership"
              value={membership.id}
              className={menuItemStyle}
            >
              <span>
                <bdi className="block">{membership.organisation}</bdi>
                <span className="block text-sm text-ink-second">{membership.role}</span>
              </span>
            </button>
          ))}
        </ActionForm>
      ) : null}
      {accountLinks}
      <LanguageSwitch language={language} label={t('language')} />
      <ThemeSwitch theme={theme} />
      {signOut}
    </div>
  )
}
