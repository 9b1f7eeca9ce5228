import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/empty-state'
import { Pagination } from '@/components/pagination'
import { EntryTable } from '@/features/transparency/components/entry-table'
import { PublicHeading } from '@/features/transparency/components/public-heading'
import { SearchForm } from '@/features/transparency/components/search-form'
import { pageMetadata } from '@/features/transparency/page-metadata'
import { publicOccasion } from '@/features/transparency/public-occasion'
import { searchChoices } from '@/features/transparency/queries/search-choices'
import { searchEntries } from '@/features/transparency/queries/search-entries'
import { factorySearchAddress, parseFactorySearch } from '@/features/transparency/search-address'
import { formatNumber } from '@/lib/formats'
import { addressOfSearch } from '@/lib/search-address'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transparency')
  return pageMetadata(await getLocale(), '/factories', t('list.title'), t('list.text'))
}

interface FactoriesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function FactoriesPage({ searchParams }: FactoriesPageProps) {
  const search = parseFactorySearch(addressOfSearch(await searchParams))
  const occasion = await publicOccasion()
  const [found, choices] = await Promise.all([searchEntries(occasion, search), searchChoices(occasion)])
  const t = await getTranslations('transparency')
  const language = await getLocale()
  const count = t('list.count', { count: found.total, shown: formatNumber(language, found.total) })
  return (
    <div className="flex flex-col gap-6">
      <PublicHeading title={t('list.title')}>{t('list.text')}</PublicHeading>
      <SearchForm search={search} choices={choices} />
      <p role="status">{count}</p>
      {found.total > 0 ? (
        <EntryTable entries={found.entries} caption={count} />
      ) : (
        <EmptyState title={t('list.nothing')}>{t('list.nothingText')}</EmptyState>
      )}
      <Pagination
        page={found.page}
        pages={found.pages}
        hrefOf={(page) => factorySearchAddress(language, { ...search, page })}
      />
    </div>
  )
}
