import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/page-header'
import { VisitLogForm } from '@/features/advisory/components/visit-log-form'
import { issuesToChoose, visitDetail } from '@/features/advisory/queries/visit-detail'
import { signedIn } from '@/features/people/signed-in'

interface Props {
  params: Promise<{ code: string; id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advisory'))('logVisit') }
}

export default async function LogVisitPage({ params }: Props) {
  const [occasion, language, { code, id }] = [await signedIn(), await getLocale(), await params]
  const visitHref = `/${language}/programme/factories/${code}/visits/${id}`
  const visit = await visitDetail(occasion, id)
  if (!visit?.mayLog || visit.factory.code !== code) notFound()
  // Logged meanwhile, by a second window or by somebody else: there is nothing to log any more.
  if (visit.state !== 'PLANNED') redirect(visitHref)
  const t = await getTranslations('advisory')
  const issues = await issuesToChoose(occasion, visit, language)
  return (
    <div className="flex flex-col gap-6">
      <PageHeader eyebrow={<bdi>{visit.factory.name}</bdi>} title={t('logVisit')} />
      <VisitLogForm visit={visit} issues={issues} backHref={visitHref} />
    </div>
  )
}
