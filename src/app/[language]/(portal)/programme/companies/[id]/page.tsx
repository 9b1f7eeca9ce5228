import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { CompanyAccountView } from '@/features/buyers/components/company-account-view'
import { companyAccount } from '@/features/buyers/queries/companies'
import { signedIn } from '@/features/people/signed-in'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.companies'))('title') }
}

export default async function CompanyPage({ params }: { params: Promise<{ id: string }> }) {
  const [occasion, language] = [await signedIn(), await getLocale()]
  const { id } = await params
  const list = `/${language}/programme/companies`
  const account = z.uuid().safeParse(id).success ? await companyAccount(occasion, id) : null
  if (!account) notFound()
  return <CompanyAccountView account={account} listHref={list} />
}
