import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/empty-state'
import { Wordmark } from '@/components/logo'
import { Pagination } from '@/components/pagination'
import { MailList } from '@/features/people/components/mail-list'
import { keptMails } from '@/features/people/queries/mails'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('mails.title') }
}

/** The mails of the demo. Outside the demo this page does not exist. */
export default async function MailsPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const kept = await keptMails(Number((await searchParams).page))
  if (kept === null) notFound()
  const [t, language] = [await getTranslations('people.mails'), await getLocale()]
  return (
    <main id="content" className="mx-auto flex w-full max-w-180 flex-col gap-5 px-4 py-6 md:py-10">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Wordmark />
        <Link href={`/${language}/sign-in/onward`}>{t('back')}</Link>
      </div>
      <div>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="text-ink-second">{t('text')}</p>
      </div>
      {kept.mails.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <MailList mails={kept.mails} />
      )}
      <Pagination
        page={kept.page}
        pages={kept.pages}
        hrefOf={(page) => `/${language}/mails?page=${String(page)}`}
      />
    </main>
  )
}
