import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/empty-state'
import { LinkButton } from '@/components/link-button'
import { Notice } from '@/components/notice'
import { Panel, PanelFooter, PanelSection } from '@/components/panel'
import type { BuyerHome } from '@/features/buyers/queries/buyer-home'
import { formatCountry, formatDay, formatNumber } from '@/lib/formats'

const most = 8

function HomeLine({
  href,
  title,
  note,
  end,
}: {
  href: string
  title: ReactNode
  note: ReactNode
  end: ReactNode
}) {
  return (
    <PanelSection className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span>
        <Link href={href} prefetch={false} className="font-strong">
          <bdi>{title}</bdi>
        </Link>{' '}
        <span className="text-ink-second">{note}</span>
      </span>
      <span>{end}</span>
    </PanelSection>
  )
}

function HomePanel({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  return (
    <Panel>
      <PanelSection>
        <h2 className="text-base">{title}</h2>
      </PanelSection>
      {children}
      {more ? <PanelFooter>{more}</PanelFooter> : null}
    </Panel>
  )
}

/** What needs the buyer now, and nothing else. */
export function BuyerHomePanels({ home }: { home: BuyerHome }) {
  const t = useTranslations('buyers.home')
  const language = useLocale()
  const { answered, newReports, overdue, low, yearEnding } = home
  const at = `/${language}/buyer`
  if (home.suppliers === 0)
    return (
      <EmptyState
        title={t('beginTitle')}
        actions={
          <LinkButton kind="primary" href={`${at}/request-access`}>
            {t('ask')}
          </LinkButton>
        }
      >
        {t('begin')}
      </EmptyState>
    )
  const quiet = !low && !yearEnding && answered.length + newReports.length + overdue.length === 0
  return (
    <div className="flex flex-col gap-5">
      <MoneyNotices home={home} />
      <Answered home={home} at={at} />
      <NewReports home={home} at={at} />
      <Overdue home={home} at={at} />
      {quiet ? <EmptyState title={t('quietTitle')}>{t('quiet')}</EmptyState> : null}
    </div>
  )
}

function MoneyNotices({ home: { low, yearEnding } }: { home: BuyerHome }) {
  const t = useTranslations('buyers.home')
  const language = useLocale()
  const credits = `/${language}/buyer/credits`
  return (
    <>
      {low ? (
        <Notice
          title={t(`low.${low.pays}`, { count: low.left, shown: formatNumber(language, low.left) })}
          actions={<LinkButton href={credits}>{t('toCredits')}</LinkButton>}
        >
          {t('unopened', { count: low.unopened, shown: formatNumber(language, low.unopened) })}
        </Notice>
      ) : null}
      {yearEnding ? (
        <Notice title={t('yearEnding', { day: formatDay(language, yearEnding.endsOn) })}>
          {t('yearEndingNote')}
        </Notice>
      ) : null}
    </>
  )
}

function Answered({ home: { answered }, at }: { home: BuyerHome; at: string }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  if (answered.length === 0) return null
  return (
    <HomePanel title={t('home.answered')}>
      {answered.map((answer) => (
        <HomeLine
          key={answer.code}
          href={`${at}/suppliers/${answer.code}`}
          title={answer.name}
          note={formatCountry(language, answer.programmeCode)}
          end={`${t(`tpa.${answer.state}`)} · ${formatDay(language, answer.on, 'short')}`}
        />
      ))}
    </HomePanel>
  )
}

function NewReports({ home: { newReports }, at }: { home: BuyerHome; at: string }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  if (newReports.length === 0) return null
  return (
    <HomePanel title={t('home.newReports')} more={<Link href={`${at}/reports`}>{t('home.allReports')}</Link>}>
      {newReports.slice(0, most).map((report) => (
        <HomeLine
          key={report.id}
          href={`${at}/suppliers/${report.supplier.code}/reports/${report.id}`}
          title={report.supplier.name}
          note={t(`reportKinds.${report.kind}`)}
          end={formatDay(language, report.releasedOn, 'short')}
        />
      ))}
    </HomePanel>
  )
}

function Overdue({ home: { overdue }, at }: { home: BuyerHome; at: string }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  if (overdue.length === 0) return null
  const all = `${at}/suppliers?report=OVERDUE`
  return (
    <HomePanel
      title={t('home.overdue')}
      more={
        overdue.length > most ? (
          <Link href={all}>
            {t('home.allOverdue', { count: overdue.length, shown: formatNumber(language, overdue.length) })}
          </Link>
        ) : null
      }
    >
      {overdue.slice(0, most).map((report) => (
        <HomeLine
          key={`${report.code} ${report.kind}`}
          href={`${at}/suppliers/${report.code}`}
          title={report.name}
          note={t(`reportKinds.${report.kind}`)}
          end={
            <span className="font-strong text-amber">
              {t('dates.late', { count: report.daysLate, shown: formatNumber(language, report.daysLate) })}
            </span>
          }
        />
      ))}
    </HomePanel>
  )
}
