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

/** Each cluster over the same time, all on one scale, so that they can be compared. */
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
  const most = Math.max(
    1,
    ...drawn.flatMap(({ columns }) => columns.map(({ byState }) => countsOf(byState).count)),
  )
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-normal text-ink-second">{t('byCluster')}</h3>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {drawn.map(({ code, name, columns }) => {
          const [first, last] = [columns[0], columns.at(-1)]
          if (!first || !last) return null
          const [before, now] = [countsOf(first.byState), countsOf(last.byState)]
          return (
            <li key={code} className="flex flex-col gap-1">
              <span className="flex justify-between gap-3">
                <span>{name}</span>
                <span className="text-sm whitespace-nowrap text-ink-second">{t('doneOf', now)}</span>
              </span>
              <StateColumns
                columns={columns}
                most={most}
                height={44}
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
