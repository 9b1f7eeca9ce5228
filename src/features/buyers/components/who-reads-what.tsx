import { useLocale, useTranslations } from 'next-intl'
import { Panel, PanelSection } from '@/components/panel'
import type { FactoryAccess } from '@/features/buyers/queries/factory-access'
import { formatDay } from '@/lib/formats'

/** ACC-16: for each report and plan the organisations that can read it, why, and since when. */
export function WhoReadsWhat({ access }: { access: FactoryAccess }) {
  const t = useTranslations('buyers.access')
  const cycles = access.cycles.filter(({ readers }) => readers.length > 0)
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg">{t('whoReads')}</h2>
      {access.reports.length + cycles.length === 0 ? (
        <p className="text-ink-second">{t('nobodyReads')}</p>
      ) : null}
      {cycles.map((cycle) => (
        <PlanReaders key={cycle.id} cycle={cycle} />
      ))}
      {access.reports.map((report) => (
        <ReportReaders key={report.id} report={report} />
      ))}
    </section>
  )
}

function PlanReaders({ cycle }: { cycle: FactoryAccess['cycles'][number] }) {
  const t = useTranslations('buyers.access')
  const language = useLocale()
  return (
    <Panel>
      <PanelSection>
        <h3 className="text-base">{t('planOf', { number: cycle.number })}</h3>
      </PanelSection>
      {cycle.readers.map((reader) => (
        <PanelSection key={reader.organisation}>
          <bdi className="font-strong">{reader.organisation}</bdi>{' '}
          <span className="text-ink-second">
            {t(reader.live ? 'becausePlan' : 'becausePast', { day: formatDay(language, reader.since) })}
          </span>
        </PanelSection>
      ))}
    </Panel>
  )
}

function ReportReaders({ report }: { report: FactoryAccess['reports'][number] }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  const cycle = report.cycleNumber === null ? '' : ` · ${t('supplier.cycle', { number: report.cycleNumber })}`
  return (
    <Panel>
      <PanelSection>
        <h3 className="text-base">
          {t(`reportKinds.${report.kind}`)}
          <span className="font-normal text-ink-second">
            {cycle} · {t('dates.out', { day: formatDay(language, report.releasedOn) })}
          </span>
        </h3>
      </PanelSection>
      {report.readers.map((reader) => (
        <PanelSection key={reader.organisation}>
          <bdi className="font-strong">{reader.organisation}</bdi>{' '}
          <span className="text-ink-second">
            {t(reader.accessStands ? 'access.becauseUnlocked' : 'access.becauseBefore', {
              day: formatDay(language, reader.since),
            })}
          </span>
        </PanelSection>
      ))}
    </Panel>
  )
}
