import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { CompanyTable } from '@/features/buyers/components/company-table'
import { companies } from '@/features/buyers/queries/companies'
import { withBack } from '@/features/people/way-on'
import { personalOccasion } from '@/server/current-occasion'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.companies'))('title') }
}

export default async function CompaniesPage() {
  const [occasion, language] = [await personalOccasion(), await getLocale()]
  const here = `/${language}/programme/companies`
  if (!occasion) redirect(withBack(`/${language}/sign-in`, here))
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
