'use client'

import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/button'
import { restoreActionNow } from '../actions'

/** An action was taken out: puts it back. */
export function UndoRemoval({ actionId, onEnd }: { actionId: string; onEnd: () => void }) {
  const t = useTranslations('plan.issue')
  const [pending, start] = useTransition()
  function undo() {
    start(async () => {
      const answer = await restoreActionNow({ actionId }).catch(() => null)
      if (answer?.ok) onEnd()
    })
  }
  return (
    <div
      role="status"
      className="mx-auto flex w-full max-w-160 items-center justify-between gap-4 rounded border border-line bg-surface px-4 py-2.5 shadow-float"
    >
      {t('removed')}
      <span className="flex gap-2">
        <Button size="small" kind="primary" aria-disabled={pending || undefined} onClick={undo}>
          {t('undo')}
        </Button>
        <Button size="small" onClick={onEnd}>
          {t('dismiss')}
        </Button>
      </span>
    </div>
  )
}
