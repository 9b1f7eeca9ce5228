'use client'

import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/link-button'
import { Notice } from '@/components/notice'

/** The codes a form's action gave, if they are some. */
export function codesIn(data: unknown): string[] {
  return Array.isArray(data) ? data.filter((code) => typeof code === 'string') : []
}

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes, onHref }: { codes: string[]; onHref: string }) {
  const t = useTranslations('people.setUp')
  return (
    <Notice live title={t('codesTitle')}>
      <p className="mt-1">{t('codesText')}</p>
      <ul dir="ltr" className="mt-3 grid grid-cols-1 gap-x-6 gap-y-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <LinkButton href={onHref} kind="primary" className="mt-4">
        {t('codesKept')}
      </LinkButton>
    </Notice>
  )
}
