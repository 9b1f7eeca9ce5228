'use client'

import type { InputHTMLAttributes, ReactNode } from 'react'
import { classNames } from './class-names'
import { FieldError, FieldHint, type FieldTexts, OptionalMark } from './field-frame'
import { describedBy, type Field, useField } from './form-context'
import type { Choice } from './select-field'

const boxStyle = 'mt-0.5 size-5 shrink-0 accent-indigo md:size-4.5'
const rowStyle = 'flex min-h-10 items-start gap-3 py-1.5 md:min-h-8'

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'>

interface CheckboxProps extends Native {
  name: string
  label: ReactNode
  hint?: ReactNode
}

/** One thing that is so or not. Sends its value ("yes" unless another is given) or nothing. */
export function Checkbox({
  name,
  label,
  hint,
  value = 'yes',
  defaultChecked,
  className,
  ...rest
}: CheckboxProps) {
  const field = useField(name)
  const checked = field.cameBack ? [field.typed].flat().includes(String(value)) : defaultChecked
  return (
    <div className={className}>
      <FieldError field={field} />
      <label className={rowStyle}>
        <input
          {...rest}
          id={field.id}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={checked}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field, hint)}
          className={boxStyle}
        />
        <span>
          <span className="block">{label}</span>
          <FieldHint field={field} hint={hint} />
        </span>
      </label>
    </div>
  )
}

type ShownChoice = Omit<Choice, 'label'> & { label: ReactNode }

interface GroupProps extends FieldTexts {
  name: string
  choices: ShownChoice[]
  required?: boolean
  /** Side by side instead of one below the other. */
  inline?: boolean
}

function ChoiceGroupFrame({
  field,
  label,
  hint,
  optional,
  labelHidden,
  inline,
  children,
}: FieldTexts & {
  field: Field
  inline?: boolean | undefined
  children: ReactNode
}) {
  return (
    <fieldset aria-describedby={describedBy(field, hint)} className="flex flex-col gap-1">
      <legend className={labelHidden ? 'sr-only' : 'mb-1 font-strong'}>
        {label}
        <OptionalMark optional={optional} />
      </legend>
      <FieldHint field={field} hint={hint} />
      <FieldError field={field} />
      <div className={inline ? 'flex flex-wrap gap-x-6' : 'flex flex-col'}>{children}</div>
    </fieldset>
  )
}

function ChoiceRow({
  field,
  choice,
  first,
  ...input
}: Native & {
  field: Field
  choice: ShownChoice
  first: boolean
  name: string
  type: 'radio' | 'checkbox'
}) {
  // The first choice carries the field's id: there a message of the summary leads.
  const id = first ? field.id : `${field.id}-${choice.value}`
  return (
    <label className={classNames(rowStyle, choice.disabled && 'opacity-60')}>
      <input {...input} id={id} value={choice.value} disabled={choice.disabled} className={boxStyle} />
      <span>
        <span className="block">{choice.label}</span>
        {choice.hint ? <span className="block text-sm text-ink-second">{choice.hint}</span> : null}
      </span>
    </label>
  )
}

/** One of a few: all choices in sight. */
export function RadioGroup({
  name,
  choices,
  required,
  defaultValue,
  ...texts
}: GroupProps & { defaultValue?: string | undefined }) {
  const field = useField(name)
  const chosen = field.typed ?? defaultValue
  return (
    <ChoiceGroupFrame field={field} {...texts}>
      {choices.map((choice, index) => (
        <ChoiceRow
          key={choice.value}
          field={field}
          choice={choice}
          first={index === 0}
          type="radio"
          name={name}
          required={required}
          defaultChecked={chosen === choice.value}
        />
      ))}
    </ChoiceGroupFrame>
  )
}

/** Any number of a few; the form carries the name once for each that is ticked. */
export function CheckboxGroup({
  name,
  choices,
  defaultValues = [],
  ...texts
}: GroupProps & { defaultValues?: string[] | undefined }) {
  const field = useField(name)
  const chosen = field.cameBack ? [field.typed ?? []].flat() : defaultValues
  return (
    <ChoiceGroupFrame field={field} {...texts}>
      {choices.map((choice, index) => (
        <ChoiceRow
          key={choice.value}
          field={field}
          choice={choice}
          first={index === 0}
          type="checkbox"
          name={name}
          defaultChecked={chosen.includes(choice.value)}
        />
      ))}
    </ChoiceGroupFrame>
  )
}
