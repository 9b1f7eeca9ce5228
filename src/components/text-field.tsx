'use client'

import type { InputHTMLAttributes } from 'react'
import { FieldFrame, type FieldTexts, inputStyle } from './field-frame'
import { describedBy, useField } from './form-context'

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'>

export interface TextFieldProps extends FieldTexts, Native {
  name: string
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | 'number' | 'date'
}

/** One line of text; also e-mail, password, number. Comes back with what was typed after a refusal. */
export function TextField({
  name,
  label,
  hint,
  optional,
  labelHidden,
  className,
  defaultValue,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const field = useField(name)
  const typed = typeof field.typed === 'string' ? field.typed : undefined
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} labelHidden={labelHidden}>
      <input
        {...rest}
        id={field.id}
        name={name}
        type={type}
        defaultValue={typed ?? defaultValue}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className={inputStyle(field, 'min-h-10 py-1.5 md:min-h-9', className)}
      />
    </FieldFrame>
  )
}

/** A day, with the device's own calendar; its value is 'YYYY-MM-DD'. */
export function DateField(props: Omit<TextFieldProps, 'type'>) {
  return <TextField {...props} type="date" className={props.className ?? 'max-w-56'} />
}
