import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/link-button'
import { PageHeader } from '@/components/page-header'
import { Pagination } from '@/components/pagination'
import { PeopleFilters } from '@/features/people/components/kept/people-filters'
import { PeopleList } from '@/features/people/components/kept/people-list'
import { peopleAddress, peopleQuestion } from '@/features/people/people-question'
import { keptPeople } from '@/features/people/queries/kept-people'
import { signedIn } from '@/features/people/signed-in'
import { formatNumber } from '@/lib/formats'
import { timeZoneOf } from '@/server/reference/programme-day'
import { folderOf, type KeepingSide } from './side'

interface PeoplePageProps {
  side: KeepingSide
  searchParams: Promise<Record<string, string | string[] | undefined>>
  /** What else the side sets here. */
  children?: ReactNode
}

/** The people whose roles somebody keeps. */
export async function PeoplePage({ side, searchParams, children }: PeoplePageProps) {
  const [occasion, language, asked] = [await signedIn(), await getLocale(), await searchParams]
  const here = `/${language}/${folderOf(side)}`
  if (occasion.viewer.organisationKind !== side) notFound()
  const question = peopleQuestion(asked)
  const people = await keptPeople(occasion, question)
  if (!people) notFound()
  const t = await getTranslations('people.kept')
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title={t(`title.${side}`)}
        eyebrow={t('count', { count: people.count, shown: formatNumber(language, people.count) })}
        actions={
          <LinkButton kind="primary" href={`${here}/new`} prefetch={false}>
            {t('give')}
          </LinkButton>
        }
      >
        <p className="mt-1 max-w-prose text-ink-second">{t(`intro.${side}`)}</p>
      </PageHeader>
      <PeopleFilters people={people} question={question} here={here} />
      <PeopleList
        rows={people.rows}
        here={here}
        timeZone={timeZoneOf(occasion.viewer.programmeCode)}
        organisations={people.severalOrganisations}
      />
      <Pagination
        page={people.page}
        pages={people.pages}
        hrefOf={(page) => peopleAddress(here, { ...question, page })}
      />
      {children}
    </div>
  )
}
