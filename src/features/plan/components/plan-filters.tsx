import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { FilterChip } from '@/components/filter-chip'
import { menuItemStyle } from '@/components/menu'
import { formatList } from '@/lib/formats'
import { toggled } from '@/lib/toggled'
import { issueSources, issueStates } from '@/rules/plan/issue'
import { type PlanView, planGroupings, planSortings, wholePlan } from '@/rules/plan/view'
import type { PlanScreenView } from '../queries/plan-screen'
import { FilterMenu } from './filter-menu'
import { queryOf } from './plan-address'
import { PlanSearch } from './plan-search'

interface Choice {
  key: string
  label: string
  view: PlanView
  chosen: boolean
}

function Choices({ here, choices }: { here: string; choices: Choice[] }) {
  return choices.map(({ key, label, view, chosen }) => (
    <li key={key}>
      <Link
        href={`${here}${queryOf(view)}`}
        prefetch={false}
        scroll={false}
        aria-current={chosen ? 'true' : undefined}
        className={menuItemStyle}
      >
        <bdi>{label}</bdi>
        {chosen ? <span aria-hidden="true">✓</span> : null}
      </Link>
    </li>
  ))
}

interface PlanFiltersProps {
  screen: PlanScreenView
  view: PlanView
  here: string
}

/** IMP-13: what of the plan is shown and how; each choice is an address. */
export function PlanFilters({ screen, view, here }: PlanFiltersProps) {
  const t = useTranslations('plan')
  const language = useLocale()
  const value = (labels: string[], all: string) => (labels.length === 0 ? all : formatList(language, labels))
  const lists = [
    {
      name: t('screen.columns.state'),
      all: t('screen.all'),
      choices: issueStates.map((state) => ({
        key: state,
        label: t(`screen.shortStates.${state}`),
        view: { ...view, states: toggled(view.states, state) },
        chosen: view.states.includes(state),
      })),
    },
    {
      name: t('fields.cluster'),
      all: t('screen.all'),
      choices: screen.clusters.map(({ code, name }) => ({
        key: code,
        label: name,
        view: { ...view, clusters: toggled(view.clusters, code) },
        chosen: view.clusters.includes(code),
      })),
    },
    {
      name: t('fields.source'),
      all: t('screen.all'),
      choices: issueSources.map((source) => ({
        key: source,
        label: t(`sources.${source}`),
        view: { ...view, sources: toggled(view.sources, source) },
        chosen: view.sources.includes(source),
      })),
    },
    {
      name: t('fields.responsible'),
      all: t('screen.anyone'),
      choices: screen.people.map((name) => ({
        key: name,
        label: name,
        view: { ...view, responsible: toggled(view.responsible, name) },
        chosen: view.responsible.includes(name),
      })),
    },
  ]
  const sorting = planSortings.map((sortBy) => ({
    key: sortBy,
    label: t(`screen.sortings.${sortBy}`),
    view: { ...view, sortBy, descending: false },
    chosen: view.sortBy === sortBy,
  }))
  const grouping = [...planGroupings, null].map((groupBy) => ({
    key: groupBy ?? 'none',
    label: t(`screen.groupings.${groupBy ?? 'none'}`),
    view: { ...view, groupBy },
    chosen: view.groupBy === groupBy,
  }))
  const narrowed = screen.shown !== screen.total || queryOf(view) !== ''
  return (
    <div className="flex flex-col gap-2 md:flex-row md:flex-wrap md:items-center">
      <PlanSearch view={view} here={here} />
      <nav
        aria-label={t('screen.filters')}
        className="not-printed -mx-4 flex gap-2 overflow-x-auto px-4 py-0.5 whitespace-nowrap md:contents"
      >
        <FilterChip
          href={`${here}${queryOf({ ...view, critical: !view.critical })}`}
          selected={view.critical}
          label={t('screen.onlyCritical')}
        />
        <FilterChip
          href={`${here}${queryOf({ ...view, overdue: !view.overdue })}`}
          selected={view.overdue}
          label={t('screen.overdue')}
        />
        {lists.map(({ name, all, choices }) => (
          <FilterMenu
            key={name}
            label={name}
            value={value(
              choices.filter(({ chosen }) => chosen).map(({ label }) => label),
              all,
            )}
            selected={choices.some(({ chosen }) => chosen)}
          >
            <Choices here={here} choices={choices} />
          </FilterMenu>
        ))}
        <FilterMenu
          label={t('screen.sortedBy')}
          value={sorting.find(({ chosen }) => chosen)?.label}
          selected={view.sortBy !== 'plan'}
        >
          <Choices here={here} choices={sorting} />
        </FilterMenu>
        <FilterMenu
          label={t('screen.groupedBy')}
          value={grouping.find(({ chosen }) => chosen)?.label}
          selected={view.groupBy !== 'cluster'}
        >
          <Choices here={here} choices={grouping} />
        </FilterMenu>
      </nav>
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-second md:ms-auto">
        <span role="status">{t('screen.shown', { shown: screen.shown, total: screen.total })}</span>
        {narrowed ? (
          <Link
            href={`${here}${queryOf({ ...wholePlan, groupBy: 'cluster' })}`}
            prefetch={false}
            scroll={false}
            className="not-printed"
          >
            {t('screen.whole')}
          </Link>
        ) : null}
      </p>
    </div>
  )
}
