import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { chipStyle } from '@/components/filter-chip'
import { Menu, menuItemStyle } from '@/components/menu'
import { formatCountry, formatList } from '@/lib/formats'
import { toggled } from '@/lib/toggled'
import {
  type PortfolioView,
  portfolioGroupings,
  portfolioSortings,
  portfolioTpaStates,
  reportFilters,
  serialisePortfolioView,
} from '@/rules/buyers/portfolio-view'
import { viewHref } from './portfolio-address'
import { SupplierSearch } from './supplier-search'

interface Option {
  key: string
  label: string
  chosen: boolean
  /** The view with it, or without it where it is chosen. */
  view: PortfolioView
}

/** A chip that opens its choices; each is a link, so that it works without scripts and stands in the address. */
function FilterMenu({ name, options, here }: { name: string; options: Option[]; here: string }) {
  const t = useTranslations('buyers.suppliers')
  const language = useLocale()
  const chosen = options.filter((option) => option.chosen)
  const value =
    chosen.length === 0
      ? t('any')
      : formatList(
          language,
          chosen.map(({ label }) => label),
        )
  return (
    <Menu
      align="start"
      className={`${chipStyle(chosen.length > 0)} cursor-pointer`}
      button={
        <>
          {name} <span className="font-normal">{value}</span>
        </>
      }
    >
      {options.map((option) => (
        <Link
          key={option.key}
          href={viewHref(here, option.view)}
          prefetch={false}
          scroll={false}
          aria-current={option.chosen ? 'true' : undefined}
          className={menuItemStyle}
        >
          {option.label}
          <span aria-hidden="true">{option.chosen ? '✓' : ''}</span>
        </Link>
      ))}
    </Menu>
  )
}

/** BUY-09: search, filters, order and grouping of the suppliers. */
export function PortfolioFilters({
  view,
  countries,
  here,
}: {
  view: PortfolioView
  countries: string[]
  here: string
}) {
  const t = useTranslations('buyers')
  const menus = useMenus(view, countries)
  const kept = [...serialisePortfolioView({ ...view, search: '' })]
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SupplierSearch kept={kept} />
      {menus.map(({ name, options }) => (
        <FilterMenu key={name} name={name} options={options} here={here} />
      ))}
      {kept.length > 0 ? (
        <Link href={here} prefetch={false} className="px-1">
          {t('suppliers.clear')}
        </Link>
      ) : null}
    </div>
  )
}

function useMenus(view: PortfolioView, countries: string[]): { name: string; options: Option[] }[] {
  const t = useTranslations('buyers')
  const language = useLocale()
  const unlocked = (value: boolean) => (view.unlocked === value ? null : value)
  return [
    {
      name: t('suppliers.country'),
      options: countries.map((code) => ({
        key: code,
        label: formatCountry(language, code),
        chosen: view.countries.includes(code),
        view: { ...view, countries: toggled(view.countries, code) },
      })),
    },
    {
      name: t('suppliers.access'),
      options: portfolioTpaStates
        .filter((state) => state !== 'NONE')
        .map((state) => ({
          key: state,
          label: t(`tpa.${state}`),
          chosen: view.tpa.includes(state),
          view: { ...view, tpa: toggled(view.tpa, state) },
        })),
    },
    {
      name: t('suppliers.reports'),
      options: reportFilters.map((state) => ({
        key: state,
        label: t(`reportStates.${state}`),
        chosen: view.reports.includes(state),
        view: { ...view, reports: toggled(view.reports, state) },
      })),
    },
    {
      name: t('suppliers.thisCycle'),
      options: [
        {
          key: '1',
          label: t('suppliers.unlocked'),
          chosen: view.unlocked === true,
          view: { ...view, unlocked: unlocked(true) },
        },
        {
          key: '0',
          label: t('suppliers.locked'),
          chosen: view.unlocked === false,
          view: { ...view, unlocked: unlocked(false) },
        },
      ],
    },
    {
      name: t('suppliers.groupBy'),
      options: portfolioGroupings.map((groupBy) => ({
        key: groupBy,
        label: t(`groupings.${groupBy}`),
        chosen: view.groupBy === groupBy,
        view: { ...view, groupBy: view.groupBy === groupBy ? null : groupBy },
      })),
    },
    {
      name: t('suppliers.sortBy'),
      options: portfolioSortings.map((sortBy) => ({
        key: sortBy,
        label: t(`sortings.${sortBy}`),
        chosen: view.sortBy === sortBy,
        view: { ...view, sortBy, descending: view.sortBy === sortBy && !view.descending },
      })),
    },
  ]
}
