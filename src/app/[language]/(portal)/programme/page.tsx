import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/page-header'
import { AdvisorHome } from '@/features/advisory/components/advisor-home'
import { AssessorHome } from '@/features/advisory/components/assessor-home'
import { ManagerHome } from '@/features/advisory/components/manager-home'
import { PlainHome } from '@/features/advisory/components/plain-home'
import { advisorHome, titlesOf } from '@/features/advisory/queries/advisor-home'
import { assessorHome, managerHome } from '@/features/advisory/queries/programme-home'
import { signedIn } from '@/features/people/signed-in'
import { formatDay } from '@/lib/formats'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('programme.home'))('title') }
}

export default async function ProgrammeHomePage() {
  const [occasion, language, t] = [
    await signedIn(),
    await getLocale(),
    await getTranslations('programme.home'),
  ]
  const here = `/${language}/programme`
  if (occasion.viewer.organisationKind !== 'PROGRAMME') notFound()
  const base = `${here}/factories`
  const frame = (children: ReactNode, eyebrow = occasion.viewer.organisationName) => (
    <div className="flex flex-col gap-6">
      <PageHeader eyebrow={eyebrow} title={t('title')} />
      {children}
    </div>
  )
  const advisor = await advisorHome(occasion)
  if (advisor)
    return frame(
      <AdvisorHome home={advisor} titles={titlesOf(advisor, language)} base={base} />,
      formatDay(language, advisor.on, 'weekday'),
    )
  const manager = await managerHome(occasion)
  if (manager)
    return frame(<ManagerHome home={manager} base={base} />, formatDay(language, manager.on, 'weekday'))
  const assessor = await assessorHome(occasion)
  if (assessor) return frame(<AssessorHome home={assessor} base={base} />)
  const ways =
    occasion.viewer.role === 'FINANCE_OFFICER'
      ? (['companies'] as const)
      : (['import', 'factories', 'audit'] as const)
  return frame(<PlainHome ways={ways.map((name) => ({ name, href: `${here}/${name}` }))} />)
}
