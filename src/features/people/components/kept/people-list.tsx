import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { LinkButton } from '@/components/link-button'
import { SimpleTable } from '@/components/simple-table'
import type { KeptPersonRow } from '@/features/people/queries/kept-people'
import { formatInstant } from '@/lib/formats'
import { PersonBadge } from './person-badge'

interface Props {
  rows: KeptPersonRow[]
  here: string
  timeZone: string
  /** Whether each role is shown with its organisation. */
  organisations: boolean
}

/** Who can sign in, under which roles, and when they last did. */
export function PeopleList({ rows, here, timeZone, organisations }: Props) {
  const t = useTranslations('people')
  const language = useLocale()
  if (rows.length === 0)
    return (
      <EmptyState
        title={t('kept.noneTitle')}
        actions={<LinkButton href={here}>{t('kept.showAll')}</LinkButton>}
      >
        {t('kept.none')}
      </EmptyState>
    )
  return (
    <SimpleTable
      caption={t('navigation.people')}
      rows={rows}
      rowKey={(row) => row.personId}
      columns={[
        {
          key: 'person',
          header: t('kept.person'),
          title: true,
          cell: (row) => (
            <>
              <Link href={`${here}/${row.personId}`} prefetch={false}>
                <bdi>{row.name}</bdi>
              </Link>
              <span className="block text-sm font-normal break-all text-ink-second">
                <bdi>{row.email}</bdi>
              </span>
            </>
          ),
        },
        {
          key: 'role',
          header: t('kept.role'),
          cell: (row) => (
            <ul className="flex flex-col gap-1 text-end md:text-start">
              {row.roles.map(({ role, organisationName, ended }, index) => (
                <li
                  key={`${role} ${organisationName} ${String(index)}`}
                  className={ended ? 'text-ink-second' : undefined}
                >
                  {t(`roles.${role}`)}
                  {ended ? ` (${t('kept.ended')})` : ''}
                  {organisations ? (
                    <span className="block text-sm text-ink-second">
                      <bdi>{organisationName}</bdi>
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          ),
        },
        { key: 'state', header: t('kept.stateHeader'), cell: (row) => <PersonBadge state={row.state} /> },
        {
          key: 'signIn',
          header: t('kept.lastSignIn'),
          cell: (row) =>
            row.lastSignInAt ? (
              formatInstant(language, row.lastSignInAt, timeZone)
            ) : (
              <span className="text-ink-second">{t('kept.never')}</span>
            ),
        },
      ]}
    />
  )
}
