import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { LinkButton } from '@/components/link-button'
import { Notice } from '@/components/notice'
import { PageHeader } from '@/components/page-header'
import { TabLinks } from '@/components/tab-links'
import { Timeline } from '@/components/timeline'
import type { SupplierCycle, SupplierView } from '@/features/buyers/queries/supplier'
import { type Day, daysBetween } from '@/lib/days'
import { formatCountry, formatDay } from '@/lib/formats'
import type { ReportState } from '@/rules/buyers/portfolio'
import { AccessLine } from './access-line'

interface SupplierHeadProps {
  view: SupplierView
  here: string
  part: 'reports' | 'plan' | 'visits'
  /** Just now: said once. */
  unlocked: boolean
  /** Issues of the plan; null where there is none to read. */
  issues: number | null
  visits: number
}

/** Who the supplier is, where its cycle is, how access stands, and the ways to reports, plan and visits. */
export function SupplierHead({ view, here, part, unlocked, issues, visits }: SupplierHeadProps) {
  const t = useTranslations('buyers.supplier')
  const words = useTranslations('buyers')
  const language = useLocale()
  const { current } = view
  const openable = current?.mayUnlock ? current : undefined
  const all = `/${language}/buyer/suppliers`
  const place = words('place', { city: view.city, country: formatCountry(language, view.programmeCode) })
  const request = `/${language}/buyer/request-access?q=${encodeURIComponent(view.name)}`
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('all'), href: all }, { label: view.name }]} />
      <PageHeader
        title={<bdi>{view.name}</bdi>}
        eyebrow={<Place view={view} place={place} />}
        actions={
          <>
            {view.mayRequest ? <LinkButton href={request}>{t('askAgain')}</LinkButton> : null}
            {openable ? (
              <LinkButton
                kind="primary"
                href={`${here}?unlock=${openable.id}`}
                scroll={false}
                prefetch={false}
              >
                {t('unlockCycle', { number: openable.number })}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {unlocked ? <Notice kind="done" title={t('justUnlocked')} live /> : null}
      <AccessLine view={view} />
      {current && view.access.state === 'GIVEN' ? <CycleTimeline cycle={current} view={view} /> : null}
      {view.hasAdvisory ? (
        <TabLinks
          label={t('parts')}
          tabs={[
            { href: here, label: t('reports'), current: part === 'reports' },
            {
              href: `${here}?part=plan`,
              label: t('plan'),
              current: part === 'plan',
              ...(issues === null ? {} : { count: issues }),
            },
            {
              href: `${here}?part=visits`,
              label: t('visits'),
              current: part === 'visits',
              ...(visits === 0 ? {} : { count: visits }),
            },
          ]}
        />
      ) : null}
    </>
  )
}

function Place({ view, place }: { view: SupplierView; place: string }) {
  if (!view.localName) return place
  return (
    <>
      <bdi>{view.localName}</bdi> · {place}
    </>
  )
}

const markState = { OUT: 'done', DUE: 'due', OVERDUE: 'late' } as const

function CycleTimeline({ cycle, view }: { cycle: SupplierCycle; view: SupplierView }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  const days = daysBetween(cycle.startsOn, cycle.endsOn) + 1
  const at = (day: Day) => (daysBetween(cycle.startsOn, day) / days) * view.months
  const label = (report: ReportState) => {
    const day = formatDay(language, report.releasedOn ?? report.dueOn, 'short')
    return `${t(`reportKinds.${report.kind}`)} · ${report.state === 'OUT' ? day : t('dates.due', { day })}`
  }
  return (
    <Timeline
      label={t('supplier.cycle', { number: cycle.number })}
      months={view.months}
      marks={cycle.dates.map((report) => ({
        at: at(report.releasedOn ?? report.dueOn),
        label: label(report),
        state: markState[report.state],
      }))}
      {...(cycle.month === null
        ? {}
        : { today: { at: at(view.on), label: formatDay(language, view.on, 'short') } })}
    />
  )
}
