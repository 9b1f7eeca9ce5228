'use client'

import type { InputHTMLAttributes } from 'react'
import { FieldFrame, type FieldTexts } from './field-frame'
import { describedBy, useField } from './form-context'

interface FileFieldProps
  extends FieldTexts,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'> {
  name: string
}

/** Photos and documents. Say size limits and kinds in the hint, before somebody waits for an upload. */
export function FileField({ name, label, hint, optional, labelHidden, ...rest }: FileFieldProps) {
  const field = useField(name)
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} labelHidden={labelHidden}>
      <input
        {...rest}
        id={field.id}
        name={name}
        type="file"
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className="w-full rounded border border-dashed border-line-strong bg-surface p-3 file:me-3 file:min-h-10 file:rounded file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:font-strong file:text-ink"
      />
    </FieldFrame>
  )
}
