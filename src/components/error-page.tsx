'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from './button'
import { buttonStyle } from './button-style'
import { MessagePage } from './message-page'

export interface ErrorPageProps {
  error: unknown
  wordmark?: boolean
  retry: () => void
}

function numberOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined
  return typeof error.digest === 'string' ? error.digest : undefined
}

/** Says what happened, that nothing saved is lost, and the number under which we find it in our log. */
export function ErrorPage({ error, retry, wordmark = false }: ErrorPageProps) {
  const t = useTranslations('shell.error')
  const language = useLocale()
  const number = numberOf(error)
  return (
    <MessagePage
      wordmark={wordmark}
      title={t('title')}
      actions={
        <>
          <Button kind="primary" onClick={retry}>
            {t('again')}
          </Button>
          <Link href={`/${language}`} className={buttonStyle()}>
            {t('home')}
          </Link>
        </>
      }
    >
      <p>{number ? t('textWithNumber', { number }) : t('text')}</p>
    </MessagePage>
  )
}
