'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { fieldId } from './form-context'
import { SignInAgain } from './sign-in-again'

interface ErrorSummaryProps {
  formId: string
  message: string
  rule?: string | undefined
  fields?: Record<string, string> | undefined
  signedOut?: boolean | undefined
  /** Changes with every answer, so that the same refusal twice is also read out twice. */
  attempt: number
}

/** Says on top of the form why it was refused, and leads to each field and to the rule. Takes the focus. */
export function ErrorSummary({
  formId,
  message,
  rule,
  fields,
  signedOut = false,
  attempt,
}: ErrorSummaryProps) {
  const t = useTranslations('components')
  const language = useLocale()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])

  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={`${formId}-summary`}
      className="rounded border border-amber bg-amber-tint p-4"
    >
      <h2 id={`${formId}-summary`} className="text-base">
        {message}
      </h2>
      {fields ? (
        <ul className="mt-2 flex flex-col gap-1">
          {Object.entries(fields).map(([name, text]) => (
            <li key={name}>
              <a href={`#${fieldId(formId, name)}`} className="text-ink underline">
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {signedOut ? <SignInAgain /> : null}
      {rule && !signedOut ? (
        <Link href={`/${language}/rulebook/${rule}`} prefetch={false} className="mt-2 inline-block text-sm">
          {t('form.whyRule', { rule })}
        </Link>
      ) : null}
    </section>
  )
}
