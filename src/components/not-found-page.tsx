import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from './link-button'
import { MessagePage } from './message-page'

/** What is not there and what may not be seen look the same. */
export function NotFoundPage({ wordmark = false }: { wordmark?: boolean }) {
  const t = useTranslations('shell.notFound')
  const language = useLocale()
  return (
    <MessagePage
      wordmark={wordmark}
      title={t('title')}
      actions={
        <>
          <LinkButton href={`/${language}`} kind="primary">
            {t('home')}
          </LinkButton>
          <LinkButton href={`/${language}/factories`}>{t('factories')}</LinkButton>
        </>
      }
    >
      {t('text')}
    </MessagePage>
  )
}
