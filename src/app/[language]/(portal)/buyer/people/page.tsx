import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PeoplePage } from '@/app/[language]/(portal)/_people/people-page'
import { UsersMayForm } from '@/features/buyers/components/users-may-form'
import { usersMay } from '@/features/buyers/queries/users-may'
import { personalOccasion } from '@/server/current-occasion'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.kept'))('title.BUYER') }
}

export default async function BuyerPeoplePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const occasion = await personalOccasion()
  const allowed = occasion && (await usersMay(occasion))
  return (
    <PeoplePage side="BUYER" searchParams={searchParams}>
      {allowed === null ? null : <UsersMayForm usersMay={allowed} />}
    </PeoplePage>
  )
}
