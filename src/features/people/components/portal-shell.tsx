import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/action-form'
import { menuItemStyle } from '@/components/menu'
import { Shell } from '@/components/shell/shell'
import type { Theme } from '@/components/theme'
import { chooseMembership, signOut } from '@/features/people/actions'
import { waysOf } from '@/features/people/navigation'
import type { MembershipChoice } from '@/features/people/queries/progress'
import type { Language } from '@/i18n/languages'
import { initialsOf } from '@/lib/initials'
import type { Role } from '@/rules/people/roles'

interface PortalShellProps {
  language: Language
  theme: Theme | undefined
  viewer: { name: string; role: Role; organisationName: string }
  others: MembershipChoice[]
  inDemo: boolean
  clockBar: ReactNode
  children: ReactNode
}

/** The frame of the portal with the ways of the role, and for whom the person acts (ACC-01). */
export function PortalShell({
  language,
  theme,
  viewer,
  others,
  inDemo,
  clockBar,
  children,
}: PortalShellProps) {
  const t = useTranslations('people')
  const section = t('navigation.aboutSection')
  const common = ['rulebook', ...(inDemo ? ['mails'] : [])]
  const navigation = [
    ...waysOf(viewer.role).map(({ name, address, also = [] }) => ({
      href: `/${language}/${address}`,
      also: also.map((page) => `/${language}/${page}`),
      label: t(`navigation.${name}`),
    })),
    { href: `/${language}/factories`, label: t('navigation.publicRecord'), section },
    ...common.map((name) => ({ href: `/${language}/${name}`, label: t(`navigation.${name}`), section })),
  ]
  return (
    <Shell
      language={language}
      theme={theme}
      navigation={navigation}
      actingFor={{ organisation: viewer.organisationName, role: t(`roles.${viewer.role}`) }}
      person={{ name: viewer.name, initials: initialsOf(viewer.name) }}
      otherMemberships={others.map(({ membershipId, organisationName, role }) => ({
        id: membershipId,
        organisation: organisationName,
        role: t(`roles.${role}`),
      }))}
      switchMembership={chooseMembership}
      searchEndpoint={`/api/search/${language}`}
      accountLinks={
        <Link href={`/${language}/account`} className={menuItemStyle}>
          {t('account.link')}
        </Link>
      }
      signOut={
        <ActionForm action={signOut}>
          <button type="submit" className={menuItemStyle}>
            {t('signIn.signOut')}
          </button>
        </ActionForm>
      }
      clockBar={clockBar}
    >
      {children}
    </Shell>
  )
}
