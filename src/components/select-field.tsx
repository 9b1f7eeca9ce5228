'use client'

import type { SelectHTMLAttributes } from 'react'
import { classNames } from './class-names'
import { FieldFrame, type FieldTexts, inputStyle } from './field-frame'
import { describedBy, useField } from './form-context'

export interface Choice {
  value: string
  label: string
  hint?: string
  disabled?: boolean
}

export interface ChoiceGroup {
  label: string
  choices: Choice[]
}

interface SelectFieldProps
  extends FieldTexts,
    Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'children'> {
  name: string
  choices: (Choice | ChoiceGroup)[]
  /** Shown first, with an empty value, when nothing is chosen yet. */
  emptyChoice?: string
}

function Option({ choice }: { choice: Choice }) {
  return (
    <option value={choice.value} disabled={choice.disabled}>
      {choice.label}
    </option>
  )
}

/** The device's own list of choices. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  labelHidden,
  choices,
  emptyChoice,
  className,
  defaultValue,
  ...rest
}: SelectFieldProps) {
  const field = useField(name)
  return (
    <FieldFrame field={field} label={label} hint={hint} optional={optional} labelHidden={labelHidden}>
      <select
        {...rest}
        id={field.id}
        name={name}
        defaultValue={field.typed ?? defaultValue}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field, hint)}
        className={classNames(inputStyle(field, 'min-h-10 py-1.5 md:min-h-9'), className)}
      >
        {emptyChoice === undefined ? null : <option value="">{emptyChoice}</option>}
        {choices.map((entry) =>
          'choices' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.choices.map((choice) => (
                <Option key={choice.value} choice={choice} />
              ))}
            </optgroup>
          ) : (
            <Option key={entry.value} choice={entry} />
          ),
        )}
      </select>
    </FieldFrame>
  )
}
