'use client'

import { useTranslations } from 'next-intl'
import type { FieldQuestion } from './field-value'

interface EditorInputProps extends Pick<FieldQuestion, 'kind' | 'value' | 'choices'> {
  id: string
  autoFocus: boolean
  typed: string
  onType: (typed: string) => void
}

const look = 'w-full min-w-0 rounded border border-indigo bg-surface px-2 py-1.5 font-normal text-ink'

/** Where a value is typed or chosen. */
export function EditorInput({ kind, value, choices, typed, onType, ...rest }: EditorInputProps) {
  const t = useTranslations('plan.writing')
  const field = {
    ...rest,
    defaultValue: typed,
    onChange: (event: { target: { value: string } }) => onType(event.target.value),
  }
  if (kind === 'text')
    return <textarea {...field} dir="auto" rows={2} className={`${look} field-sizing-content`} />
  if (kind !== 'choice')
    return (
      <input
        {...field}
        dir={kind === 'day' ? undefined : 'auto'}
        type={kind === 'day' ? 'date' : 'text'}
        className={look}
      />
    )
  return (
    <select {...field} className={look}>
      {value === null ? <option value="">{t('none')}</option> : null}
      {(choices ?? []).map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
