import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { ImportDesk } from '@/features/assessment/components/import-desk'
import { ImportGuide } from '@/features/assessment/components/import-guide'
import { withBack } from '@/features/people/way-on'
import { ClientMessages } from '@/i18n/client-messages'
import { personalOccasion } from '@/server/current-occasion'

export async function generateMetadata() {
  return { title: (await getTranslations('assessment'))('title') }
}

export default async function ImportPage() {
  const [language, t, occasion] = await Promise.all([
    getLocale(),
    getTranslations('assessment'),
    personalOccasion(),
  ])
  if (!occasion) redirect(withBack(`/${language}/sign-in`, `/${language}/programme/import`))
  if (!occasion.ability.can('import', 'Assessment')) notFound()
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={t('title')} eyebrow={t('eyebrow')} />
      <p className="max-w-prose">{t('intro')}</p>
      <ClientMessages areas={['assessment']}>
        <ImportDesk />
      </ClientMessages>
      <ImportGuide />
    </div>
  )
}
