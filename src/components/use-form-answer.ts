'use client'

import { unstable_rethrow } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState, useRef, useState, useTransition } from 'react'
import { type FormAction, type FormState, idle } from '@/lib/form-state'
import { sendFailure } from './send-failure'

/**
 * Sends a form and holds the answer. Without scripts the browser posts to `formAction` and the page comes
 * back with the state; with scripts `send` is used instead, because React empties a form after its own
 * actions, also after a refusal, and because a lost network must not cost what was typed.
 */
export function useFormAnswer(action: FormAction, onAnswer: (state: FormState) => void) {
  const t = useTranslations('components')
  const [posted, formAction] = useActionState(action, idle)
  const [answer, setAnswer] = useState<FormState | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [pending, startTransition] = useTransition()
  const onItsWay = useRef(false)

  async function ask(form: FormData): Promise<FormState> {
    try {
      const answered = await action(answer ?? posted, form)
      onAnswer(answered)
      return answered
    } catch (error) {
      unstable_rethrow(error)
      const failure = sendFailure(error, navigator.onLine)
      return { status: 'refused', message: t(`form.${failure}`), values: {} }
    }
  }

  function send(form: FormData) {
    if (onItsWay.current) return
    onItsWay.current = true
    startTransition(async () => {
      try {
        const answered = await ask(form)
        startTransition(() => {
          setAnswer(answered)
          setAttempt((before) => before + 1)
        })
      } finally {
        onItsWay.current = false
      }
    })
  }

  return {
    state: answer ?? posted,
    /** Given back only to a page that was sent without scripts: with them, the fields still hold what was typed. */
    typed: posted.status === 'refused' ? posted.values : undefined,
    formAction,
    send,
    pending,
    attempt,
  }
}
