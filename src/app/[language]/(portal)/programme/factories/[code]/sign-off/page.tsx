import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { FactoryHead } from '@/features/advisory/components/factory-head'
import { SignOffParts } from '@/features/advisory/components/sign-off/sign-off-parts'
import { partsFor } from '@/features/advisory/queries/parts'
import { signOffView } from '@/features/advisory/queries/sign-off-cases'
import { signedIn } from '@/features/people/signed-in'
import { completeForm, notClosableForm, recordCheckForm, returnForm } from '@/features/plan/actions'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<{ tab?: string }>
}

const doors = {
  recordCheck: recordCheckForm,
  complete: completeForm,
  giveBack: returnForm,
  notClosable: notClosableForm,
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advisory.signOff'))('title') }
}

export default async function SignOffPage({ params, searchParams }: Props) {
  const [occasion, language, { code }] = [await signedIn(), await getLocale(), await params]
  const base = `/${language}/programme/factories/${code}`
  const view = await signOffView(occasion, code, language)
  if (!view || occasion.viewer.role === 'ASSESSOR') notFound()
  const [t, { tab }] = [await getTranslations('advisory.signOff'), await searchParams]
  return (
    <div className="flex flex-col gap-5">
      <FactoryHead
        factory={view.factory}
        base={base}
        part="sign-off"
        parts={partsFor(occasion)}
        title={t('title')}
      />
      <SignOffParts
        view={view}
        part={tab === 'returned' || tab === 'completed' ? tab : 'waiting'}
        base={base}
        doors={view.maySignOff ? doors : null}
      />
    </div>
  )
}
