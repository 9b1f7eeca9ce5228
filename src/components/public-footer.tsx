import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Language } from '@/i18n/languages'

/** The foot of every public page: what the record is, and the door for those who work in the programme. */
export function PublicFooter({ language }: { language: Language }) {
  const t = useTranslations('shell')
  return (
    <footer className="not-printed border-t border-line bg-sunk">
      <div className="mx-auto flex w-full max-w-272 flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-6 text-sm md:px-8">
        <p className="max-w-prose text-ink-second">{t('publicPromise')}</p>
        <Link href={`/${language}/sign-in`} prefetch={false} className="inline-flex min-h-10 items-center">
          {t('signIn')}
        </Link>
      </div>
    </footer>
  )
}
