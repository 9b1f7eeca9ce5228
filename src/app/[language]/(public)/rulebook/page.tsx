import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { RuleList } from '@/features/rulebook/components/rule-list'
import { enforcedRules } from '@/features/rulebook/queries'
import { PublicHeading } from '@/features/transparency/components/public-heading'
import { pageMetadata } from '@/features/transparency/page-metadata'

export const dynamic = 'force-static'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rulebook')
  return pageMetadata(await getLocale(), '/rulebook', t('title'), t('text'))
}

export default async function RulebookPage() {
  const t = await getTranslations('rulebook')
  return (
    <div className="flex flex-col gap-8">
      <PublicHeading title={t('title')}>{t('text')}</PublicHeading>
      <RuleList rules={enforcedRules()} />
    </div>
  )
}
