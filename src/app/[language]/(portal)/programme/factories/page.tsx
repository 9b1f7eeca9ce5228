import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { Pagination } from '@/components/pagination'
import { FactoriesFilters, factoriesAddress } from '@/features/advisory/components/factories-filters'
import { FactoriesList } from '@/features/advisory/components/factories-list'
import { factoriesQuestion, programmeFactories } from '@/features/advisory/queries/programme-factories'
import { signedIn } from '@/features/people/signed-in'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programme.factories'))('title') }
}

export default async function FactoriesPage({ searchParams }: Props) {
  const [occasion, language, asked] = [await signedIn(), await getLocale(), await searchParams]
  const here = `/${language}/programme/factories`
  const question = factoriesQuestion(occasion, asked)
  const view = await programmeFactories(occasion, question)
  if (!view) notFound()
  const t = await getTranslations('programme.factories')
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title={t('title')} eyebrow={t('count', { count: view.count })} />
      <FactoriesFilters view={view} question={question} here={here} />
      <FactoriesList
        rows={view.rows}
        base={here}
        countries={view.programmes.length > 0}
        visits={view.filters.includes('visit-overdue')}
      />
      <Pagination
        page={view.page}
        pages={view.pages}
        hrefOf={(page) => factoriesAddress(here, { ...question, page })}
      />
    </div>
  )
}
