import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { ImportDesk } from '@/features/assessment/components/import-desk'
import { ImportGuide } from '@/features/assessment/components/import-guide'
import { signedIn } from '@/features/people/signed-in'
import { ClientMessages } from '@/i18n/client-messages'

export async function generateMetadata() {
  return { title: (await getTranslations('assessment'))('title') }
}

export default async function ImportPage() {
  const [t, occasion] = await Promise.all([getTranslations('assessment'), signedIn()])
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
