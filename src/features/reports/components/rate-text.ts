import type { Language } from '@/i18n/languages'
import { formatNumber, formatShare } from '@/lib/formats'
import { type Rate, shareOf } from '@/rules/reports/nc-rate'

/** A rate with what it is made of: "12% (9 / 74)"; a dash where nothing was assessed. */
export function rateText(language: Language, rate: Rate): string {
  const share = shareOf(rate)
  if (share === null) return '–'
  const parts = `${formatNumber(language, rate.nonCompliant)} / ${formatNumber(language, rate.assessed)}`
  return `${formatShare(language, share)} (${parts})`
}
