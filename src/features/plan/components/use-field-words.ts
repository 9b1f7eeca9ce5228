'use client'

import { useLocale } from 'next-intl'
import { isDay } from '@/lib/days'
import { formatDay } from '@/lib/formats'
import type { FieldQuestion } from './field-value'

/** The words of a field's value as it is read; null for no value. */
export function useFieldWords({ kind, choices }: Pick<FieldQuestion, 'kind' | 'choices'>) {
  const language = useLocale()
  return (value: string | null): string | null => {
    if (value === null) return null
    if (kind === 'day') return isDay(value) ? formatDay(language, value) : value
    return choices?.find((choice) => choice.value === value)?.label ?? value
  }
}
