import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LanguageSwitch } from './language-switch'
import { Wordmark } from './logo'
import { SkipLink } from './skip-link'

/** The frame of the pages of signing in: one thing to do, and the languages. */
export function AuthFrame({ title, children }: { title: ReactNode; children: ReactNode }) {
  const t = useTranslations('shell')
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-104 flex-col gap-6 px-4 py-6 md:py-14">
      <SkipLink label={t('skipToContent')} />
      <header>
        <Wordmark />
      </header>
      <main id="content" className="flex flex-1 flex-col gap-5">
        <h1 className="text-2xl">{title}</h1>
        {children}
      </main>
      <LanguageSwitch language={useLocale()} label={t('language')} />
    </div>
  )
}
