import type { Language } from '@/i18n/languages'
import { formatNumber } from '@/lib/formats'

type Translate = (key: 'days', values: { count: number; shown: string }) => string

/** "1.5 days": visits last half days. */
export function visitLength(t: Translate, language: Language, days: number): string {
  return t('days', { count: days, shown: halfDays(language, days) })
}

/** 1.5, and 2 without a fraction. */
export function halfDays(language: Language, days: number): string {
  return formatNumber(language, days, Number.isInteger(days) ? 0 : 1)
}
