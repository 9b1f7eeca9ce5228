import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { VisitCorrectForm } from '@/features/advisory/components/visit-correct-form'
import { issuesToChoose, visitDetail } from '@/features/advisory/queries/visit-detail'
import { signedIn } from '@/features/people/signed-in'

interface Props {
  params: Promise<{ code: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advisory'))('correctVisit') }
}

export default async function CorrectVisitPage({ params }: Props) {
  const [occasion, language, { code, id }] = [await signedIn(), await getLocale(), await params]
  const visitHref = `/${language}/programme/factories/${code}/visits/${id}`
  const visit = await visitDetail(occasion, id)
  if (!visit?.mayLog || visit.factory.code !== code) notFound()
  // Before it is logged there is nothing to correct.
  if (visit.state !== 'LOGGED') redirect(visitHref)
  const t = await getTranslations('advisory')
  const issues = await issuesToChoose(occasion, visit, language)
  return (
    <div className="flex flex-col gap-6">
      <PageHeader eyebrow={<bdi>{visit.factory.name}</bdi>} title={t('correctVisit')} />
      <VisitCorrectForm visit={visit} issues={issues} backHref={visitHref} />
    </div>
  )
}
