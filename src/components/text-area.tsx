'use client'

import type { TextareaHTMLAttributes } from 'react'
import { FieldFrame, type FieldTexts, inputStyle } from './field-frame'
import { describedBy, useField } from './form-context'

interface TextAreaProps extends FieldTexts, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'> {
  name: string
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({
  name,
  label,
  hint,
  optional,
  labelHidden,
  className,
  defaultValue,
  rows = 3,
  ...rest
}: TextAreaProps) {
  const field = useField(name)
  const typed = typeof field.typed === 'string' ? field.typed : undefined
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} labelHidden={labelHidden}>
      <textarea
        {...rest}
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={typed ?? defaultValue}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className={inputStyle(field, 'field-sizing-content min-h-20 py-2', className)}
      />
    </FieldFrame>
  )
}
