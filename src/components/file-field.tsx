'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ChangeEvent, type InputHTMLAttributes, useState } from 'react'
import { sizeBeyond } from '@/lib/accepted-files'
import { formatBytes } from '@/lib/formats'
import { FieldFrame, type FieldTexts } from './field-frame'
import { describedBy, useField } from './form-context'

interface FileFieldProps
  extends FieldTexts,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'> {
  name: string
  /** What may be sent at once, all chosen files together. Beyond it the form is held back, with the sizes. */
  mostBytes?: number
  /** What was typed beside it came back; a file never does. */
  chooseAgain?: boolean
}

/** Photos and documents. Say size limits and kinds in the hint, before somebody waits for an upload. */
export function FileField({
  name,
  label,
  hint,
  optional,
  labelHidden,
  mostBytes = Number.POSITIVE_INFINITY,
  chooseAgain = false,
  onChange,
  ...rest
}: FileFieldProps) {
  const t = useTranslations('components')
  const language = useLocale()
  const [tooMuch, setTooMuch] = useState<string | null>(null)
  const given = useField(name)
  const field = tooMuch === null ? given : { ...given, error: tooMuch }

  function weigh(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget
    const bytes = sizeBeyond(input.files ?? [], mostBytes)
    const words = bytes === null ? null : t('form.filesTooLarge', { size: formatBytes(language, bytes) })
    input.setCustomValidity(words ?? '')
    setTooMuch(words)
    onChange?.(event)
  }

  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} labelHidden={labelHidden}>
      {chooseAgain || field.cameBack ? (
        <p className="text-sm font-strong text-amber">{t('form.chooseFileAgain')}</p>
      ) : null}
      <input
        {...rest}
        id={field.id}
        name={name}
        type="file"
        onChange={weigh}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className="w-full rounded border border-dashed border-line-strong bg-surface p-3 file:me-3 file:min-h-10 file:rounded file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:font-strong file:text-ink"
      />
    </FieldFrame>
  )
}
