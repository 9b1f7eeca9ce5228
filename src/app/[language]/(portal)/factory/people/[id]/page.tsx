import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PersonPage } from '@/app/[language]/(portal)/_people/person-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.kept'))('title.FACTORY') }
}

export default function FactoryPersonPage(props: {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}) {
  return <PersonPage side="FACTORY" {...props} />
}
