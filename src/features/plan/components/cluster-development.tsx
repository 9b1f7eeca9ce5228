import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/lib/formats'
import { issueStates } from '@/rules/plan/issue'
import type { ByState, ProgressOnDay } from '@/rules/plan/progress'
import { StateColumns } from './state-columns'
import { countsOf } from './state-counts'

interface ClusterDevelopmentProps {
  overTime: ProgressOnDay[]
  clusters: { code: string; name: string }[]
}

const none = Object.fromEntries(issueStates.map((state) => [state, 0])) as ByState

/** Pixels of the largest cluster; the others are lower in proportion, so that they can be compared. */
const tallest = 72
const lowest = 6

/** Each cluster over the same time, all on one scale. */
export function ClusterDevelopment({ overTime, clusters }: ClusterDevelopmentProps) {
  const t = useTranslations('plan.development')
  const language = useLocale()
  const drawn = clusters.map(({ code, name }) => ({
    code,
    name,
    columns: overTime.map(({ day, byCluster }) => ({
      key: day,
      byState: byCluster.find(({ cluster }) => cluster === code)?.byState ?? none,
    })),
  }))
  const mostOf = (columns: { byState: ByState }[]) =>
    Math.max(...columns.map(({ byState }) => countsOf(byState).count))
  const most = Math.max(...drawn.map(({ columns }) => mostOf(columns)))
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-normal text-ink-second">{t('byCluster')}</h3>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {drawn.map(({ code, name, columns }) => {
          const [first, last] = [columns[0], columns.at(-1)]
          if (!first || !last) return null
          const [before, now] = [countsOf(first.byState), countsOf(last.byState)]
          return (
            <li key={code} className="flex flex-col justify-end gap-1">
              <span className="flex justify-between gap-3">
                <span>{name}</span>
                <span className="text-sm whitespace-nowrap text-ink-second">{t('doneOf', now)}</span>
              </span>
              <StateColumns
                columns={columns}
                most={mostOf(columns)}
                height={Math.max(lowest, Math.round((mostOf(columns) / most) * tallest))}
                label={t('clusterWords', {
                  cluster: name,
                  doneBefore: before.done,
                  before: before.count,
                  from: formatDay(language, first.key),
                  done: now.done,
                  count: now.count,
                  until: formatDay(language, last.key),
                })}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
