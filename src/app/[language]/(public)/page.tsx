import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClockBar } from '@/features/demo/components/clock-bar'
import { demoDay } from '@/features/demo/queries'
import { DemoPeople } from '@/features/people/components/demo-people'
import { demoPeople } from '@/features/people/queries/demo-people'
import { PublicHeading } from '@/features/transparency/components/public-heading'
import { SearchLine } from '@/features/transparency/components/search-form'
import { pageMetadata } from '@/features/transparency/page-metadata'
import { publicOccasion } from '@/features/transparency/public-occasion'
import { ClientMessages } from '@/i18n/client-messages'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('transparency.start')
  return { ...pageMetadata(await getLocale(), '', t('title'), t('text')), title: { absolute: t('title') } }
}

/** The first page: what Selvedge is, the public record, and in the demo who one can be. */
export default async function StartPage() {
  const [today, people] = await Promise.all([publicOccasion().then(demoDay), demoPeople()])
  const t = await getTranslations('transparency.start')
  const language = await getLocale()
  return (
    <div className="flex flex-col gap-8">
      <PublicHeading title={t('title')}>{t('text')}</PublicHeading>
      {today && people ? (
        <ClientMessages areas={['people', 'demo']}>
          <ClockBar today={today} signedIn={false} />
          <DemoPeople people={people} back={null} wide />
        </ClientMessages>
      ) : null}
      <section aria-labelledby="record" className="flex flex-col gap-3">
        <h2 id="record" className="text-xl">
          {t('record')}
        </h2>
        <form method="get" action={`/${language}/factories`} className="max-w-160">
          <SearchLine />
        </form>
      </section>
      {people ? null : (
        <p>
          <Link href={`/${language}/sign-in`} prefetch={false}>
            {t('signIn')}
          </Link>
        </p>
      )}
    </div>
  )
}
