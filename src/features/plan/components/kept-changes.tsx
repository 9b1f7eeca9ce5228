'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import type { LiveState } from './use-live-plan'
import { useDraftBook } from './writing-context'

function Remedy({ live, count }: { live: LiveState; count: number }) {
  const t = useTranslations('plan.writing')
  const book = useDraftBook()
  if (live === 'ended')
    return (
      <Button size="small" onClick={() => window.location.reload()}>
        {t('signInAgain')}
      </Button>
    )
  if (count === 0) return null
  return (
    <Button size="small" onClick={() => void book.sendWaiting()}>
      {t('send')}
    </Button>
  )
}

/** Says what is not on the server yet, and sends it; nothing while everything is. */
export function KeptChanges({ live }: { live: LiveState }) {
  const t = useTranslations('plan.writing')
  const book = useDraftBook()
  const { kept } = book
  const isOver = live === 'ended' || kept.some(({ trouble }) => trouble?.kind === 'signed-out')
  const standing = isOver ? 'ended' : live
  const isCut = standing === 'cut' || standing === 'ended'
  return (
    <div role="status">
      {isCut || kept.length > 0 ? (
        <div className="mx-auto flex w-full max-w-160 items-center justify-between gap-4 rounded bg-ink px-4 py-2.5 text-surface shadow-float">
          <span>
            {isCut ? t(standing) : null} {kept.length > 0 ? t('kept', { count: kept.length }) : null}
          </span>
          <Remedy live={standing} count={kept.length} />
        </div>
      ) : null}
    </div>
  )
}
