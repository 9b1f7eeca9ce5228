import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/empty-state'
import { SimpleTable } from '@/components/simple-table'
import { formatDay, formatDayRange } from '@/lib/formats'
import type { ReportListItem } from '../schema'

interface ReportListProps {
  reports: ReportListItem[]
  hrefOf: (reportId: string) => string
}

/** The released reports of a factory, latest first; what this reader may not open is named and says so. */
export async function ReportList({ reports, hrefOf }: ReportListProps) {
  const [t, language] = await Promise.all([getTranslations('reports'), getLocale()])
  if (reports.length === 0) return <EmptyState title={t('list.emptyTitle')}>{t('list.empty')}</EmptyState>
  const name = ({ kind, version }: ReportListItem) =>
    version === 1 ? t(`kinds.${kind}`) : t('list.version', { kind: t(`kinds.${kind}`), version })
  return (
    <SimpleTable
      caption={t('list.title')}
      rows={reports}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'kind',
          header: t('list.report'),
          title: true,
          cell: (report) =>
            report.readable ? (
              <Link href={hrefOf(report.id)} prefetch={false}>
                {name(report)}
              </Link>
            ) : (
              name(report)
            ),
        },
        { key: 'cycle', header: t('list.cycle'), cell: ({ cycleNumber }) => cycleNumber ?? '–' },
        {
          key: 'days',
          header: t('list.assessed'),
          cell: ({ assessedOn }) =>
            assessedOn ? formatDayRange(language, assessedOn.startedOn, assessedOn.endedOn) : '–',
        },
        {
          key: 'released',
          header: t('list.released'),
          cell: ({ releasedOn }) => formatDay(language, releasedOn),
        },
      ]}
    />
  )
}
