import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { viewHref } from '@/features/buyers/components/portfolio-address'
import { SupplierList } from '@/features/buyers/components/supplier-list'
import { UnlockSheet } from '@/features/buyers/components/unlock-sheet'
import { portfolio } from '@/features/buyers/queries/portfolio'
import { unlockOffer } from '@/features/buyers/queries/unlock-offer'
import { signedIn } from '@/features/people/signed-in'
import { ClientMessages } from '@/i18n/client-messages'
import { addressOfSearch } from '@/lib/search-address'
import { parsePortfolioView } from '@/rules/buyers/portfolio-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.suppliers'))('title') }
}

export default async function SuppliersPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const [occasion, language] = [await signedIn(), await getLocale()]
  const here = `/${language}/buyer/suppliers`
  const address = addressOfSearch(await searchParams)
  const view = parsePortfolioView(address)
  const unlock = address.get('unlock')
  const [list, offer] = await Promise.all([
    portfolio(occasion, view),
    unlock === null ? null : unlockOffer(occasion, unlock),
  ])
  if (!list) notFound()
  return (
    <ClientMessages areas={['buyers']}>
      {offer ? <UnlockSheet offer={offer} closeHref={viewHref(here, view)} /> : null}
      <SupplierList list={list} view={view} here={here} requestHref={`/${language}/buyer/request-access`} />
    </ClientMessages>
  )
}
