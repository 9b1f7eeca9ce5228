import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/notice'
import { Panel, PanelSection } from '@/components/panel'
import type { DiagnosisScreenView } from '../queries/diagnosis-screen'
import { DiagnosisNotice } from './diagnosis-notice'
import { DiagnosisReview } from './diagnosis-review'
import { ForgetDraft } from './forget-draft'

interface DiagnosisOverviewProps {
  screen: DiagnosisScreenView
  here: string
  planHref: string
  /** Numbers of the issues entered just now. */
  added: number[]
}

/** The self-diagnosis cluster by cluster: what has been entered, and where to go on. */
export function DiagnosisOverview({ screen, here, planHref, added }: DiagnosisOverviewProps) {
  const t = useTranslations('plan.diagnosis')
  const sources = useTranslations('plan.sources')
  const fresh = screen.entered.filter(({ number }) => added.includes(number))
  return (
    <div className="flex max-w-180 flex-col gap-4">
      {fresh.length > 0 ? (
        <>
          {[...new Set(fresh.map(({ clusterCode }) => clusterCode))].map((cluster) => (
            <ForgetDraft key={cluster} name={`diagnosis ${cluster}`} />
          ))}
          <Notice kind="done" live title={t('added', { count: fresh.length })}>
            <ul>
              {fresh.map(({ number, title, source }) => (
                <li key={number}>
                  <Link href={`${planHref}/${number}`} prefetch={false}>
                    #{number} <bdi>{title}</bdi>
                  </Link>{' '}
                  <span className="text-sm">({sources(source)})</span>
                </li>
              ))}
            </ul>
          </Notice>
        </>
      ) : null}
      {screen.hasDiagnosis ? (
        <Notice kind="plain" title={screen.windowIsOpen ? t('open') : t('closed')}>
          {screen.windowIsOpen ? t('openWhy') : t('closedWhy')}
        </Notice>
      ) : null}
      <DiagnosisNotice standing={screen.standing} />
      <h2 className="text-lg">{t('clusters')}</h2>
      <ul className="divide-y divide-line overflow-hidden rounded border border-line bg-surface">
        {screen.clusters.map(({ code, name, options, entered }) => (
          <li key={code}>
            <Link
              href={`${here}?cluster=${code}`}
              prefetch={false}
              className="flex min-h-12 items-center justify-between gap-4 px-4 py-2.5 text-ink"
            >
              <span className="font-strong">{name}</span>
              <span className="text-end text-sm text-ink-second">
                {entered > 0 ? `${t('entered', { count: entered })} · ` : ''}
                {t('options', { count: options.length })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {screen.entered.length > 0 ? (
        <Panel>
          <PanelSection>
            <h2 className="mb-2 text-lg">{t('enteredTitle')}</h2>
            <ul className="flex flex-col gap-2">
              {screen.entered.map(({ number, title, cluster, source }) => (
                <li key={number}>
                  <Link href={`${planHref}/${number}`} prefetch={false}>
                    #{number} <bdi>{title}</bdi>
                  </Link>
                  <span className="block text-sm text-ink-second">
                    {cluster} · {sources(source)}
                  </span>
                </li>
              ))}
            </ul>
          </PanelSection>
        </Panel>
      ) : null}
      <DiagnosisReview screen={screen} planHref={planHref} />
    </div>
  )
}
