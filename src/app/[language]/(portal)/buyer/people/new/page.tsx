import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GiveRolePage } from '@/app/[language]/(portal)/_people/give-role-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.kept'))('give') }
}

export default function BuyerGiveRolePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  return <GiveRolePage side="BUYER" searchParams={searchParams} />
}
