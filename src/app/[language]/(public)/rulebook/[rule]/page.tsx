import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { RuleEntry } from '@/features/rulebook/components/rule-entry'
import { ruleOfBook } from '@/features/rulebook/queries'
import { pageMetadata } from '@/features/transparency/page-metadata'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

interface RulePageProps {
  params: Promise<{ rule: string }>
}

export async function generateMetadata({ params }: RulePageProps): Promise<Metadata> {
  const { rule } = await params
  if (!ruleOfBook(rule)) return {}
  const t = await getTranslations('rulebook')
  return pageMetadata(await getLocale(), `/rulebook/${rule}`, rule, t('text'))
}

export default async function RulePage({ params }: RulePageProps) {
  const rule = ruleOfBook((await params).rule)
  if (!rule) notFound()
  const t = await getTranslations('rulebook')
  const home = `/${await getLocale()}/rulebook`
  return (
    <div className="flex flex-col gap-4 pt-6">
      <Breadcrumbs
        crumbs={[
          { label: t('title'), href: home },
          { label: t(`areas.${rule.area}`), href: `${home}#${rule.area}` },
        ]}
      />
      <RuleEntry rule={rule} heading="h1" />
    </div>
  )
}
