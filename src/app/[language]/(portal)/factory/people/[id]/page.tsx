import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PersonPage } from '@/app/[language]/(portal)/_people/person-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.kept')
  return { title: `${t('person')} · ${t('title.FACTORY')}` }
}

export default function FactoryPersonPage(props: {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}) {
  return <PersonPage side="FACTORY" {...props} />
}
