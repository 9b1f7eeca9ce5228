import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/badge'
import { EmptyState } from '@/components/empty-state'
import { type SimpleColumn, SimpleTable } from '@/components/simple-table'
import type { FactoryRow } from '@/features/advisory/queries/programme-factories'
import { formatCountry, formatDay } from '@/lib/formats'

interface Props {
  rows: FactoryRow[]
  base: string
  /** Country column: only for who sees several. */
  countries: boolean
  /** Assessors see no visits. */
  visits: boolean
}

/** Factories one below the other: who advises, where in the year, what is open and waiting. */
export function FactoriesList({ rows, base, countries, visits }: Props) {
  const t = useTranslations('programme.factories')
  const language = useLocale()
  if (rows.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  const columns: SimpleColumn<FactoryRow>[] = [
    {
      key: 'name',
      header: t('name'),
      title: true,
      cell: ({ code, name, localName, city }) => (
        <span>
          <Link href={`${base}/${code}`} prefetch={false}>
            <bdi>{name}</bdi>
          </Link>
          <span className="block text-sm font-normal text-ink-second">
            {localName ? <bdi>{localName} · </bdi> : null}
            {city}
          </span>
        </span>
      ),
    },
    ...(countries
      ? [
          {
            key: 'country',
            header: t('country'),
            cell: (row: FactoryRow) => formatCountry(language, row.programmeCode),
          },
        ]
      : []),
    {
      key: 'advisor',
      header: t('advisor'),
      cell: ({ advisor }) => advisor ?? <Badge kind="attention">{t('noAdvisor')}</Badge>,
    },
    {
      key: 'cycle',
      header: t('cycle'),
      cell: ({ cycle }) =>
        cycle
          ? t('cycleMonth', {
              number: String(cycle.number),
              month: String(cycle.month),
              months: String(cycle.months),
            })
          : t('noCycle'),
    },
    {
      key: 'issues',
      header: t('issues'),
      numeric: true,
      cell: ({ progress }) =>
        progress ? t('doneOf', { done: String(progress.done), all: String(progress.issues) }) : '0',
    },
    {
      key: 'waiting',
      header: t('waiting'),
      numeric: true,
      cell: ({ progress }) => String(progress?.byState.REPORTED_DONE ?? 0),
    },
    {
      key: 'overdue',
      header: t('overdue'),
      numeric: true,
      cell: ({ progress }) => String(progress?.overdue ?? 0),
    },
    ...(visits
      ? [
          {
            key: 'visit',
            header: t('nextVisit'),
            cell: ({ nextVisitOn, visitOverdue }: FactoryRow) => (
              <span className="inline-flex flex-wrap items-center gap-2">
                {nextVisitOn ? (
                  <time dateTime={nextVisitOn}>{formatDay(language, nextVisitOn, 'short')}</time>
                ) : (
                  t('noVisit')
                )}
                {visitOverdue ? <Badge kind="attention">{t('visitToLog')}</Badge> : null}
              </span>
            ),
          },
        ]
      : []),
  ]
  return <SimpleTable caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
}
