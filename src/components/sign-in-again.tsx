'use client'

import { usePathname } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const whole = () => `${window.location.pathname}${window.location.search}`

/**
 * Leads somebody whose session ended to the sign-in and back to this very page. In a tab of its own: what was typed
 * stays where it is, and can be sent once they are signed in.
 */
export function SignInAgain() {
  const t = useTranslations('components.form')
  const language = useLocale()
  const path = usePathname()
  const here = useSyncExternalStore(never, whole, () => path)
  return (
    <a
      href={`/${language}/sign-in?back=${encodeURIComponent(here)}`}
      target="_blank"
      rel="noopener"
      className="mt-2 inline-block text-ink underline"
    >
      {t('signInAgain')}
    </a>
  )
}
