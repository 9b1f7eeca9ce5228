'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import type { Field } from './form-context'

/** How every field that is typed into looks; an error is amber, with a message, never red. */
export function inputStyle(field: Field, ...more: (string | undefined)[]): string {
  return classNames(
    'w-full rounded border bg-surface px-3 text-ink',
    field.error ? 'border-amber ring-1 ring-amber' : 'border-line-strong hover:border-ink-second',
    ...more,
  )
}

export interface FieldTexts {
  label: ReactNode
  hint?: ReactNode
  optional?: boolean | undefined
  /** Only screen readers hear the label: for a search field whose purpose is plain to see. */
  labelHidden?: boolean | undefined
}

export function FieldHint({ field, hint }: { field: Field; hint: ReactNode }) {
  if (!hint) return null
  return (
    <div id={field.hintId} className="text-sm text-ink-second">
      {hint}
    </div>
  )
}

export function FieldError({ field }: { field: Field }) {
  const t = useTranslations('components')
  if (!field.error) return null
  return (
    <p id={field.errorId} className="text-sm font-strong text-amber">
      <span className="sr-only">{t('form.errorPrefix')} </span>
      {field.error}
    </p>
  )
}

export function OptionalMark({ optional }: { optional: boolean | undefined }) {
  const t = useTranslations('components')
  return optional ? <span className="font-normal text-ink-second"> {t('form.optional')}</span> : null
}

/** Label, hint, message and the field itself, in this order. */
export function FieldFrame({
  field,
  label,
  hint,
  optional,
  labelHidden,
  children,
}: FieldTexts & { field: Field; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={field.id} className={labelHidden ? 'sr-only' : 'font-strong'}>
        {label}
        <OptionalMark optional={optional} />
      </label>
      <FieldHint field={field} hint={hint} />
      <FieldError field={field} />
      {children}
    </div>
  )
}
