'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDay, formatList, formatNumber } from '@/lib/formats'
import type { ByState, ProgressOnDay } from '@/rules/plan/progress'
import { ClusterDevelopment } from './cluster-development'
import { DevelopmentTable } from './development-table'
import { StateColumns, StateSwatch, Stripes } from './state-columns'
import { countsOf, stackedStates } from './state-counts'

interface PlanDevelopmentProps {
  /** At the end of each month since the first issue, and today; empty before the first. */
  overTime: ProgressOnDay[]
  clusters: { code: string; name: string }[]
}

function useCountWords() {
  const t = useTranslations('plan')
  return (byState: ByState): string[] =>
    stackedStates
      .filter((state) => byState[state] > 0)
      .map((state) =>
        t('development.count', { state: t(`screen.shortStates.${state}`), count: byState[state] }),
      )
}

function WholePlan({ overTime }: { overTime: ProgressOnDay[] }) {
  const t = useTranslations('plan')
  const language = useLocale()
  const words = useCountWords()
  const most = Math.max(...overTime.map(({ byState }) => countsOf(byState).count))
  const used = stackedStates.filter((state) => overTime.some(({ byState }) => byState[state] > 0))
  const [first, last] = [overTime[0], overTime.at(-1)]
  if (!first || !last) return null
  const today = `${formatDay(language, last.day)}: ${formatList(language, words(last.byState))}`
  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="text-sm text-ink-second">{t('development.overTime')}</figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-sm text-ink-second">
        <span className="flex flex-col justify-between text-end leading-none">
          <span>{formatNumber(language, most)}</span>
          <span>{formatNumber(language, 0)}</span>
        </span>
        <StateColumns
          columns={overTime.map(({ day, byState }) => ({
            key: day,
            byState,
            title: [formatDay(language, day), ...words(byState)].join('\n'),
          }))}
          most={most}
          height={160}
          label={`${t('development.overTime')}. ${today}`}
        />
        <span className="col-start-2 flex justify-between pt-1">
          <span>{formatDay(language, first.day)}</span>
          <span>{formatDay(language, last.day)}</span>
        </span>
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {used.map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <StateSwatch state={state} />
            {t(`screen.shortStates.${state}`)}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Tables({ overTime, clusters }: PlanDevelopmentProps) {
  const t = useTranslations('plan')
  const language = useLocale()
  const now = overTime.at(-1)?.byCluster ?? []
  const rows = clusters.flatMap(({ code, name }) => {
    const found = now.find(({ cluster }) => cluster === code)
    return found ? [{ key: code, name, byState: found.byState }] : []
  })
  const days = overTime.map(({ day, byState }) => ({ key: day, name: formatDay(language, day), byState }))
  return (
    <details>
      <summary className="min-h-10 cursor-pointer py-2 font-strong text-indigo md:min-h-6 md:py-0.5">
        {t('development.asTable')}
      </summary>
      <div className="mt-2 flex flex-col gap-5">
        <DevelopmentTable caption={t('development.clusters')} head={t('fields.cluster')} rows={rows} />
        <DevelopmentTable
          caption={t('development.overTime')}
          head={t('development.day')}
          rows={days.reverse()}
        />
      </div>
    </details>
  )
}

/** IMP-14: how the plan has developed, by state and by cluster: drawn, and in figures. */
export function PlanDevelopment(props: PlanDevelopmentProps) {
  const t = useTranslations('plan.development')
  return (
    <details className="rounded border border-line bg-surface px-4 py-1 [&:not([open])]:print:hidden">
      <summary className="min-h-10 cursor-pointer py-2 font-strong text-indigo md:min-h-7 md:py-1">
        {t('title')}
      </summary>
      {props.overTime.length === 0 ? (
        <p className="py-2 text-ink-second">{t('empty')}</p>
      ) : (
        <div className="flex flex-col gap-5 pt-3 pb-2">
          <Stripes />
          <WholePlan overTime={props.overTime} />
          <ClusterDevelopment {...props} />
          <Tables {...props} />
        </div>
      )}
    </details>
  )
}
