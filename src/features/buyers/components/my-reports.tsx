import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { SimpleTable } from '@/components/simple-table'
import { TextField } from '@/components/text-field'
import type { ReadableReport } from '@/features/buyers/queries/my-reports'
import { formatCountry, formatDay, formatNumber } from '@/lib/formats'

/** BUY-09: all reports the company can read, newest first, found by the supplier's name. */
export function MyReports({ reports, find }: { reports: ReadableReport[]; find: string }) {
  const t = useTranslations('buyers.reports')
  return (
    <div className="flex flex-col gap-4">
      <search>
        <form method="get" className="flex max-w-120 items-end gap-2">
          <div className="flex-1">
            <TextField name="q" type="search" label={t('find')} defaultValue={find} />
          </div>
          <Button type="submit">{t('search')}</Button>
        </form>
      </search>
      {reports.length === 0 ? (
        <EmptyState title={find ? t('nothingFoundTitle') : t('noneTitle')}>
          {find ? t('nothingFound') : t('none')}
        </EmptyState>
      ) : (
        <ReportTable reports={reports} />
      )}
    </div>
  )
}

function ReportTable({ reports }: { reports: ReadableReport[] }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  const suppliers = `/${language}/buyer/suppliers`
  return (
    <SimpleTable
      caption={t('reports.title')}
      rows={reports}
      rowKey={(report) => report.id}
      columns={[
        {
          key: 'report',
          header: t('reports.report'),
          title: true,
          cell: (report) => (
            <Link href={`${suppliers}/${report.supplier.code}/reports/${report.id}`} prefetch={false}>
              {t(`reportKinds.${report.kind}`)}
              {report.version > 1 ? ` · ${t('supplier.version', { version: report.version })}` : ''}
            </Link>
          ),
        },
        {
          key: 'supplier',
          header: t('suppliers.factory'),
          cell: (report) => (
            <Link href={`${suppliers}/${report.supplier.code}`} prefetch={false} className="text-ink">
              <bdi>{report.supplier.name}</bdi>
            </Link>
          ),
        },
        {
          key: 'country',
          header: t('suppliers.country'),
          cell: (report) => formatCountry(language, report.supplier.programmeCode),
        },
        {
          key: 'cycle',
          header: t('suppliers.cycle'),
          cell: (report) => (report.cycleNumber === null ? '—' : formatNumber(language, report.cycleNumber)),
        },
        {
          key: 'released',
          header: t('reports.released'),
          cell: (report) => formatDay(language, report.releasedOn),
        },
      ]}
    />
  )
}
