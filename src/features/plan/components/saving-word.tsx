'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/button'
import type { FieldPlace } from './draft-book'
import { useDraftBook } from './writing-context'

const shownFor = 4000

/** "Saved" stays for a moment after the server took the value. */
function useJustSaved(sending: boolean, troubled: boolean): boolean {
  const [was, setWas] = useState(sending)
  const [just, setJust] = useState(false)
  if (was !== sending) {
    setWas(sending)
    if (was && !troubled) setJust(true)
  }
  useEffect(() => {
    if (!just) return
    const end = setTimeout(() => setJust(false), shownFor)
    return () => clearTimeout(end)
  }, [just])
  return just
}

/** Where a field stands on its way to the server: saving, saved, or not and why (IMP-12). */
export function SavingWord({ place }: { place: FieldPlace }) {
  const t = useTranslations('plan.writing')
  const common = useTranslations('components')
  const language = useLocale()
  const book = useDraftBook()
  const sending = book.isSending(place)
  const draft = book.draftOf(place)
  const trouble = draft?.trouble ?? null
  const justSaved = useJustSaved(sending, draft !== null)
  return (
    <span role="status" className="block text-sm font-normal">
      {sending ? <span className="text-ink-second">{t('saving')}</span> : null}
      {!sending && justSaved && draft === null ? <span className="text-green">{t('saved')}</span> : null}
      {!sending && trouble?.kind === 'network' ? <span className="text-amber">{t('noNetwork')}</span> : null}
      {!sending && trouble?.kind === 'signed-out' ? <span className="text-amber">{t('ended')}</span> : null}
      {!sending && trouble?.kind === 'refused' ? (
        <span className="flex flex-col gap-1 text-amber">
          <span>
            {t('refused')} {trouble.message}
          </span>
          <span className="flex flex-wrap items-center gap-2">
            <Link href={`/${language}/rulebook/${trouble.rule}`} prefetch={false}>
              {common('form.whyRule', { rule: trouble.rule })}
            </Link>
            <Button size="small" onClick={() => void book.commit(place)}>
              {t('again')}
            </Button>
            <Button size="small" onClick={() => book.drop(place)}>
              {t('drop')}
            </Button>
          </span>
        </span>
      ) : null}
    </span>
  )
}
