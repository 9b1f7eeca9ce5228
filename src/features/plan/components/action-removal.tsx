'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/button'
import { removeActionNow } from '../actions'
import { useNoteRemoval } from './writing-context'

/** Takes an action out of the plan; it can be put back at the foot of the page. */
export function ActionRemoval({ actionId, what }: { actionId: string; what: string }) {
  const t = useTranslations('plan.issue')
  const noteRemoval = useNoteRemoval()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [pending, start] = useTransition()

  function remove() {
    start(async () => {
      try {
        const answer = await removeActionNow({ actionId })
        if (answer.ok) noteRemoval(actionId)
        else setTrouble(answer.refusal.message)
      } catch {
        setTrouble(t('notSent'))
      }
    })
  }
  return (
    <div role="status" className="flex flex-wrap items-center gap-2 text-sm">
      <Button
        size="small"
        kind="plain"
        className="-ms-3"
        aria-disabled={pending || undefined}
        aria-label={t('removeNamed', { name: what })}
        onClick={remove}
      >
        {t('remove')}
      </Button>
      {trouble ? <span className="text-amber">{trouble}</span> : null}
    </div>
  )
}
