import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { LinkButton } from '@/components/link-button'
import { type SimpleColumn, SimpleTable } from '@/components/simple-table'
import type { AuditLine } from '@/features/people/queries/audit-log'
import { formatInstant } from '@/lib/formats'

interface Props {
  lines: AuditLine[]
  chainHref(chain: string): string
  /** Where all chains are shown again, when only one is. */
  allHref: string | null
}

/** The audit log, newest first: what was done, for whom, and what it was before and after (ACC-12). */
export function AuditTable({ lines, chainHref, allHref }: Props) {
  const t = useTranslations('audit')
  const roleName = useTranslations('people')
  const language = useLocale()
  if (lines.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
  const columns: SimpleColumn<AuditLine>[] = [
    {
      key: 'at',
      header: t('at'),
      cell: ({ at }) => <time dateTime={at.toISOString()}>{formatInstant(language, at, 'UTC')}</time>,
    },
    {
      key: 'action',
      header: t('action'),
      title: true,
      cell: ({ action, hash }) => (
        <span dir="ltr">
          {action} <code className="text-xs text-ink-second">{hash.slice(0, 8)}</code>
        </span>
      ),
    },
    {
      key: 'about',
      header: t('about'),
      cell: ({ about, chain, position }) => (
        <a className="underline" href={chainHref(chain)}>
          {t('entryOf', { name: about ?? t('portal'), position: String(position) })}
        </a>
      ),
    },
    {
      key: 'actor',
      header: t('actor'),
      cell: ({ role, actingFor, person }) => (
        <span>
          {role === null ? t('portal') : roleName(`roles.${role}`)} {actingFor && `· ${actingFor}`}{' '}
          {person && <code className="text-xs text-ink-second">{person.slice(0, 8)}</code>}
        </span>
      ),
    },
    {
      key: 'change',
      header: t('change'),
      cell: ({ changes }) => <Changes changes={changes} />,
    },
  ]
  return (
    <>
      {allHref && (
        <p className="mb-3">
          <LinkButton href={allHref} kind="secondary" size="small">
            {t('all')}
          </LinkButton>
        </p>
      )}
      <SimpleTable
        caption={t('title')}
        columns={columns}
        rows={lines}
        rowKey={({ chain, position }) => `${chain} ${position}`}
      />
    </>
  )
}

/** Field by field: what it was, struck through, and what it became. */
function Changes({ changes }: Pick<AuditLine, 'changes'>) {
  if (changes.length === 0) return '—'
  return (
    <dl className="text-sm" dir="ltr">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="[overflow-wrap:anywhere]">
          <dt className="inline text-ink-second">{field}: </dt>
          <dd className="inline">
            {before === null ? null : <del className="text-ink-second">{before}</del>}{' '}
            {after === null ? null : <ins className="no-underline">{after}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
