import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Language } from '@/i18n/languages'
import { LanguageSwitch } from './language-switch'
import { Wordmark } from './logo'
import { SkipLink } from './skip-link'

const doors = ['factories', 'countries', 'issues', 'rulebook', 'open-data'] as const

/** The head of every public page: plain links, nothing that needs a script. */
export function PublicHeader({ language }: { language: Language }) {
  const t = useTranslations('shell')
  return (
    <header className="mx-auto w-full max-w-272 px-4 md:px-8">
      <SkipLink label={t('skipToContent')} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-3">
        <Link
          href={`/${language}`}
          prefetch={false}
          className="inline-flex min-h-10 items-center gap-2 no-underline"
        >
          <Wordmark />
          <span className="hidden text-ink-second md:inline">· {t('publicRecord')}</span>
        </Link>
        <nav
          aria-label={t('publicNavigation')}
          className="order-last w-full overflow-x-auto md:order-none md:w-auto"
        >
          <ul className="flex gap-x-5 whitespace-nowrap">
            {doors.map((door) => (
              <li key={door}>
                <Link
                  href={`/${language}/${door}`}
                  prefetch={false}
                  className="inline-flex min-h-10 items-center md:min-h-8"
                >
                  {t(`doors.${door}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch language={language} label={t('language')} />
      </div>
    </header>
  )
}
