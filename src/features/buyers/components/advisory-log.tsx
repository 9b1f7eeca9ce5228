import { useLocale, useTranslations } from 'next-intl'
import { Panel, PanelSection } from '@/components/panel'
import type { AdvisoryLogView, LoggedVisitView, SupportView } from '@/features/buyers/queries/advisory-log'
import type { SupplierView } from '@/features/buyers/queries/supplier'
import { formatDay, formatList, formatNumber } from '@/lib/formats'
import { visitSides } from '@/rules/advisory/visit'
import { LockedPart } from './locked-part'

/** ADV-04: visits and support of unlocked cycles, newest first; counts and topics, no names, no internal notes. */
export function AdvisoryLog({
  log: { visits, support },
  view,
  here,
}: {
  log: AdvisoryLogView
  view: SupplierView
  here: string
}) {
  const t = useTranslations('buyers.log')
  const open =
    view.access.state === 'GIVEN' &&
    view.cycles.some(({ unlockedOn, servicePackage }) => unlockedOn && servicePackage === 'FULL')
  if (!open) return <LockedPart view={view} here={here} part="visits" />
  if (visits.length + support.length === 0) return <p className="text-ink-second">{t('none')}</p>
  return (
    <>
      <ol className="flex flex-col gap-4">
        {visits.map((visit) => (
          <li key={visit.id}>
            <VisitPanel visit={visit} />
          </li>
        ))}
      </ol>
      {support.length > 0 ? <SupportPanel support={support} /> : null}
    </>
  )
}

function SupportPanel({ support }: { support: SupportView[] }) {
  const t = useTranslations('buyers.log')
  const language = useLocale()
  return (
    <section className="mt-4">
      <Panel>
        <PanelSection>
          <h2 className="text-base">{t('support')}</h2>
        </PanelSection>
        <PanelSection>
          <ul className="ms-4 list-disc">
            {support.map((contact) => (
              <li key={contact.id}>
                {formatDay(language, contact.on, 'medium')} · {t(`channels.${contact.channel}`)} ·{' '}
                {contact.topic}
                {contact.issueNumbers.length > 0
                  ? ` · ${t('issues', { numbers: formatList(language, contact.issueNumbers.map(String)) })}`
                  : ''}
              </li>
            ))}
          </ul>
        </PanelSection>
      </Panel>
    </section>
  )
}

function VisitPanel({ visit }: { visit: LoggedVisitView }) {
  const t = useTranslations('buyers.log')
  const language = useLocale()
  const number = (value: number) => formatNumber(language, value, Number.isInteger(value) ? 0 : 1)
  return (
    <Panel>
      <PanelSection className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-base">{formatDay(language, visit.on, 'long')}</h2>
        <span className="text-sm text-ink-second">
          {t(`modes.${visit.mode}`)} · {t('days', { count: visit.days, shown: number(visit.days) })}
          {visit.cycleNumber === null ? '' : ` · ${t('cycle', { number: visit.cycleNumber })}`}
        </span>
      </PanelSection>
      <PanelSection className="flex flex-col gap-2">
        <p>{t('purpose', { purpose: visit.purpose })}</p>
        <p>
          {visitSides
            .filter((side) => visit.participants[side].present > 0)
            .map((side) => {
              const { present, women } = visit.participants[side]
              return t(`participants.${side}`, { present: number(present), women: number(women) })
            })
            .join(' · ')}
        </p>
        {visit.topics.length > 0 ? (
          <p>{t('topics', { topics: formatList(language, visit.topics) })}</p>
        ) : null}
        {visit.agenda && visit.agenda !== visit.purpose ? (
          <p className="whitespace-pre-line">{visit.agenda}</p>
        ) : null}
        {visit.notesForFactory ? <p className="whitespace-pre-line">{visit.notesForFactory}</p> : null}
        {visit.correctedOn ? (
          <p className="text-sm text-ink-second">
            {t('corrected', { day: formatDay(language, visit.correctedOn, 'long') })}
          </p>
        ) : null}
      </PanelSection>
      {visit.agreements.length > 0 ? (
        <PanelSection>
          <h3 className="text-sm font-strong text-ink-second">{t('agreements')}</h3>
          <ul className="ms-4 list-disc">
            {visit.agreements.map((agreement) => (
              <li key={agreement.id}>
                <bdi>{agreement.what}</bdi>
                {agreement.dueOn
                  ? ` · ${t('by', { day: formatDay(language, agreement.dueOn, 'short') })}`
                  : ''}
              </li>
            ))}
          </ul>
        </PanelSection>
      ) : null}
    </Panel>
  )
}
