'use client'

import { useTranslations } from 'next-intl'
import { useFormPending } from '@/components/form-context'

/** While a file is on its way: that it is, and how large it is. */
export function EvidenceProgress({ words }: { words: string | null }) {
  const t = useTranslations('plan.issue')
  const pending = useFormPending()
  if (!pending || words === null) return null
  return (
    <div role="status" className="flex items-center gap-3 text-sm text-ink-second">
      <progress className="h-2 w-32 accent-indigo" aria-label={t('sendingFile', { size: words })} />
      {t('sendingFile', { size: words })}
    </div>
  )
}
