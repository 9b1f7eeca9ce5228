import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { Figure, FigureRow } from '@/components/figure'
import { Panel, PanelSection } from '@/components/panel'
import type { LedgerView, QuotaYear, Receipt } from '@/features/buyers/queries/ledger'
import { formatDayRange, formatInstant, formatNumber } from '@/lib/formats'

/** BUY-07: what the company has, and each receipt with the balance after it. */
export function CreditsView({ view }: { view: LedgerView }) {
  const t = useTranslations('buyers.credits')
  const language = useLocale()
  const running = view.years.find((year) => year.running)
  const number = (value: number) => formatNumber(language, value)
  return (
    <div className="flex flex-col gap-5">
      <FigureRow>
        {view.kind === 'PARTNER' ? (
          <Figure
            label={t('quotaUsed')}
            value={
              running
                ? t('ofQuota', { used: number(running.factories.length), quota: number(running.quota) })
                : '—'
            }
            note={running ? formatDayRange(language, running.startsOn, running.endsOn) : t('noYear')}
          />
        ) : null}
        {view.kind === 'PARTICIPANT' || view.balance > 0 ? (
          <Figure label={t('balance')} value={number(view.balance)} note={t('balanceNote')} />
        ) : null}
      </FigureRow>
      {view.years.map((year) => (
        <YearPanel key={year.id} year={year} />
      ))}
      {view.kind === 'PARTICIPANT' || view.receipts.length > 0 ? <Receipts receipts={view.receipts} /> : null}
    </div>
  )
}

function Receipts({ receipts }: { receipts: Receipt[] }) {
  const t = useTranslations('buyers.credits')
  if (receipts.length === 0) return <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lg">{t('receipts')}</h2>
      <ol className="flex flex-col divide-y divide-line overflow-hidden rounded border border-line bg-surface">
        {receipts.map((receipt) => (
          <li key={receipt.id} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-3">
            <ReceiptWords receipt={receipt} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function ReceiptWords({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('buyers.credits')
  const language = useLocale()
  const { opened, amount } = receipt
  const sign = amount > 0 ? '+' : '−'
  return (
    <>
      <span className="min-w-0">
        <span className="font-strong">{t(`kinds.${receipt.kind}`)}</span>{' '}
        {opened ? (
          <Link href={`/${language}/buyer/suppliers/${opened.code}`} prefetch={false}>
            <bdi>{opened.factoryName}</bdi>, {t('cycle', { number: opened.cycleNumber })}
          </Link>
        ) : (
          <bdi>{receipt.note}</bdi>
        )}
        <span className="block text-sm text-ink-second">
          {t('receipt', { number: receipt.position })} · {formatInstant(language, receipt.at, 'UTC')} UTC
          {receipt.by ? ` · ${receipt.by}` : ''}
        </span>
      </span>
      <span className="text-end">
        <bdi className="font-strong">
          {sign}
          {formatNumber(language, Math.abs(amount))}
        </bdi>
        <span className="block text-sm text-ink-second">
          {t('after', { balance: formatNumber(language, receipt.balanceAfter) })}
        </span>
      </span>
    </>
  )
}

function YearPanel({ year }: { year: QuotaYear }) {
  const t = useTranslations('buyers.credits')
  const language = useLocale()
  const number = (value: number) => formatNumber(language, value)
  return (
    <Panel>
      <PanelSection className="flex flex-wrap justify-between gap-x-4">
        <h2 className="text-base">
          {t('year', { days: formatDayRange(language, year.startsOn, year.endsOn) })}
        </h2>
        <span className="text-ink-second">
          {t('ofQuota', { used: number(year.factories.length), quota: number(year.quota) })}
        </span>
      </PanelSection>
      <PanelSection>
        {year.factories.length === 0 ? t('noFactoryYet') : null}
        <ol className="grid list-decimal gap-x-8 ps-6 sm:grid-cols-2">
          {year.factories.map((factory) => (
            <li key={factory.code}>
              <Link href={`/${language}/buyer/suppliers/${factory.code}`} prefetch={false}>
                <bdi>{factory.name}</bdi>
              </Link>
            </li>
          ))}
        </ol>
      </PanelSection>
    </Panel>
  )
}
