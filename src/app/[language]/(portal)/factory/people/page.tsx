import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PeoplePage } from '@/app/[language]/(portal)/_people/people-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.kept'))('title.FACTORY') }
}

export default function FactoryPeoplePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  return <PeoplePage side="FACTORY" searchParams={searchParams} />
}
