import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/badge'
import { EmptyState } from '@/components/empty-state'
import { LinkButton } from '@/components/link-button'
import { Panel, PanelFooter, PanelSection } from '@/components/panel'
import type { SupplierCycle, SupplierReport, SupplierView } from '@/features/buyers/queries/supplier'
import { formatDay, formatDayRange } from '@/lib/formats'
import { ReportWord } from './report-word'

/** Each cycle with its reports: out and readable, out and locked, due, overdue. */
export function SupplierReports({ view, here }: { view: SupplierView; here: string }) {
  const t = useTranslations('buyers.supplier')
  if (view.cycles.length === 0) return <EmptyState title={t('noCycleTitle')}>{t('noCycle')}</EmptyState>
  return (
    <div className="flex flex-col gap-4">
      {view.cycles.map((cycle) => (
        <CyclePanel key={cycle.id} cycle={cycle} view={view} here={here} />
      ))}
    </div>
  )
}

function CyclePanel({ cycle, view, here }: { cycle: SupplierCycle; view: SupplierView; here: string }) {
  const t = useTranslations('buyers.supplier')
  const language = useLocale()
  const coming = cycle.dates.filter(({ state }) => state !== 'OUT')
  return (
    <Panel>
      <PanelSection className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-base">
          {t('cycle', { number: cycle.number })}{' '}
          <span className="font-normal text-ink-second">
            {formatDayRange(language, cycle.startsOn, cycle.endsOn)}
          </span>
        </h2>
        {cycle.unlockedOn ? (
          <Badge kind="selected">{t('unlockedOn', { day: formatDay(language, cycle.unlockedOn) })}</Badge>
        ) : (
          <Badge>{t('locked')}</Badge>
        )}
      </PanelSection>
      {cycle.reports.map((report) => (
        <ReportLine key={report.id} report={report} here={here} />
      ))}
      {coming.map((report) => (
        <PanelSection key={report.kind}>
          <ReportWord report={report} named {...(cycle.month === null ? {} : { on: view.on })} />
        </PanelSection>
      ))}
      {cycle.reports.length + coming.length === 0 ? <PanelSection>{t('noReports')}</PanelSection> : null}
      {cycle.mayUnlock ? (
        <PanelFooter className="justify-between">
          <span className="text-sm text-ink-second">{t(givesKey(cycle))}</span>
          <LinkButton href={`${here}?unlock=${cycle.id}`} scroll={false} prefetch={false}>
            {t('unlockCycle', { number: cycle.number })}
          </LinkButton>
        </PanelFooter>
      ) : null}
    </Panel>
  )
}

function givesKey({ servicePackage, month }: SupplierCycle) {
  if (servicePackage === 'ASSESSMENT_ONLY') return 'givesReport'
  return month === null ? 'givesPast' : 'gives'
}

function ReportLine({ report, here }: { report: SupplierReport; here: string }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  const name = t(`reportKinds.${report.kind}`)
  const version = report.version > 1 ? ` · ${t('supplier.version', { version: report.version })}` : ''
  return (
    <PanelSection className="flex flex-wrap justify-between gap-x-4">
      {report.readable ? (
        <Link href={`${here}/reports/${report.id}`} prefetch={false} className="font-strong">
          {name}
          {version}
        </Link>
      ) : (
        <span>
          {name}
          {version} <span className="text-sm text-ink-second">· {t('supplier.unlockToRead')}</span>
        </span>
      )}
      <span className="text-ink-second">
        {t('dates.out', { day: formatDay(language, report.releasedOn) })}
      </span>
    </PanelSection>
  )
}
