import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { CompanyTable } from '@/features/buyers/components/company-table'
import { companies } from '@/features/buyers/queries/companies'
import { signedIn } from '@/features/people/signed-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.companies'))('title') }
}

export default async function CompaniesPage() {
  const [occasion, language] = [await signedIn(), await getLocale()]
  const here = `/${language}/programme/companies`
  const accounts = await companies(occasion)
  if (!accounts) notFound()
  const t = await getTranslations('buyers.companies')
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title={t('title')} />
      <CompanyTable accounts={accounts} here={here} />
    </div>
  )
}
