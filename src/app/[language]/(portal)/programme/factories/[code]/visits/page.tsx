import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/link-button'
import { FactoryHead } from '@/features/advisory/components/factory-head'
import { SupportForm } from '@/features/advisory/components/support-form'
import { VisitsView } from '@/features/advisory/components/visits-view'
import { staffFactory } from '@/features/advisory/queries/factory-for-staff'
import { partsFor } from '@/features/advisory/queries/parts'
import { visitsOf } from '@/features/advisory/queries/visits-of-factory'
import { signedIn } from '@/features/people/signed-in'

interface Props {
  params: Promise<{ code: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advisory'))('visits') }
}

export default async function VisitsPage({ params }: Props) {
  const [occasion, language, { code }] = [await signedIn(), await getLocale(), await params]
  const base = `/${language}/programme/factories/${code}`
  const [factory, visits] = await Promise.all([staffFactory(occasion, code), visitsOf(occasion, code)])
  if (!factory || !visits) notFound()
  const t = await getTranslations('advisory')
  return (
    <div className="flex flex-col gap-6">
      <FactoryHead
        factory={factory}
        base={base}
        part="visits"
        parts={partsFor(occasion)}
        title={t('visits')}
        actions={
          visits.mayPlan ? (
            <LinkButton href={`${base}/visits/new`} kind="primary">
              {t('planVisit')}
            </LinkButton>
          ) : null
        }
      />
      <VisitsView
        visits={visits}
        hrefOf={(id) => `${base}/visits/${id}`}
        supportForm={visits.mayLog ? <SupportForm factoryCode={code} on={visits.on} /> : null}
      />
    </div>
  )
}
