import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/link-button'
import { PageHeader } from '@/components/page-header'
import { signedIn } from '@/features/people/signed-in'
import { DiagnosisForm } from '@/features/plan/components/diagnosis-form'
import { DiagnosisOverview } from '@/features/plan/components/diagnosis-overview'
import { PlanWriting } from '@/features/plan/components/plan-writing'
import { diagnosisScreen } from '@/features/plan/queries/diagnosis-screen'
import { ClientMessages } from '@/i18n/client-messages'
import { addressOfSearch } from '@/lib/search-address'
import { timeZoneOf } from '@/server/reference/programme-day'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata() {
  return { title: (await getTranslations('plan.diagnosis'))('title') }
}

export default async function SelfDiagnosisPage({ searchParams }: Props) {
  const [language, t, occasion] = [
    await getLocale(),
    await getTranslations('plan.diagnosis'),
    await signedIn(),
  ]
  const here = `/${language}/factory/self-diagnosis`
  const screen = occasion.viewer.organisationKind === 'FACTORY' && (await diagnosisScreen(occasion, language))
  if (!screen) notFound()
  const { factory, clusters, windowIsOpen, mayEnter } = screen
  const address = addressOfSearch(await searchParams)
  const cluster = mayEnter ? clusters.find(({ code }) => code === address.get('cluster')) : undefined
  const back = cluster ? <LinkButton href={here}>{t('otherCluster')}</LinkButton> : null
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={cluster?.name ?? t('title')} eyebrow={cluster ? t('title') : null} actions={back} />
      <ClientMessages areas={['plan']}>
        <PlanWriting
          person={occasion.viewer.personId}
          factoryCode={factory.code}
          timeZone={timeZoneOf(factory.programmeCode)}
        >
          {cluster ? (
            <DiagnosisForm key={cluster.code} cluster={cluster} on={factory.on} windowIsOpen={windowIsOpen} />
          ) : (
            <DiagnosisOverview
              screen={screen}
              here={here}
              planHref={`/${language}/factory/plan`}
              added={address.getAll('added').map(Number)}
            />
          )}
        </PlanWriting>
      </ClientMessages>
    </div>
  )
}
