import type { Language } from '@/i18n/languages'

/** A day of the programme's calendar, 'YYYY-MM-DD'. */
type Day = string

// Latin digits in every language; British order of day and month for English.
const locales: Record<Language, string> = {
  en: 'en-GB-u-nu-latn',
  ar: 'ar-u-nu-latn-ca-gregory',
  bn: 'bn-u-nu-latn',
}

type DayStyle = 'short' | 'medium' | 'long' | 'weekday' | 'month'

const dayStyles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
}

type Format = Intl.DateTimeFormat | Intl.NumberFormat | Intl.DisplayNames | Intl.ListFormat | Intl.Collator

const made = new Map<string, Format>()

// Making a format costs a hundred times what using it does; a plan of 500 issues uses one 500 times.
function once<F extends Format>(
  kind: new (locale: string, options: never) => F,
  key: string,
  make: () => F,
): F {
  const known = made.get(key)
  if (known instanceof kind) return known
  const format = make()
  made.set(key, format)
  return format
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  return once(Intl.DateTimeFormat, key, () => new Intl.DateTimeFormat(locales[language], options))
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  return once(Intl.NumberFormat, key, () => new Intl.NumberFormat(locales[language], options))
}

function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** '2027-05-31' as "31 May" (short), "31 May 2027" (medium), "31 May 2027" in full months (long), with its weekday, or as a month. */
export function formatDay(language: Language, day: Day, style: DayStyle = 'medium'): string {
  return dateFormat(language, { ...dayStyles[style], timeZone: 'UTC' }).format(noonOf(day))
}

/** Two days as one range: "3–5 May 2027". Both ends belong to it. */
export function formatDayRange(language: Language, from: Day, to: Day, style: DayStyle = 'medium'): string {
  return dateFormat(language, { ...dayStyles[style], timeZone: 'UTC' }).formatRange(noonOf(from), noonOf(to))
}

/** An instant in the programme's time zone: "22 May 2027, 10:12". */
export function formatInstant(language: Language, instant: Date, timeZone: string): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return dateFormat(language, { ...dayStyles.medium, ...clock, timeZone }).format(instant)
}

/** The time of day of an instant in the programme's time zone: "10:12". */
export function formatTime(language: Language, instant: Date, timeZone: string): string {
  return dateFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    instant,
  )
}

/** 12,345 or, with `fractionDigits`, 12,345.60. */
export function formatNumber(language: Language, value: number, fractionDigits = 0): string {
  return numberFormat(language, {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(value)
}

/** A share between 0 and 1 as "47%". */
export function formatShare(language: Language, share: number): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** Money in whole units of an ISO 4217 currency, with its code: "USD 1,650"; cents only where there are some. */
export function formatMoney(language: Language, amount: number, currency: string): string {
  return numberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amount)
}

/** The size of a file: "1.4 MB". */
export function formatBytes(language: Language, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return numberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step)
}

/** Several names as a list: "A, B and C". */
export function formatList(language: Language, items: string[]): string {
  const make = () => new Intl.ListFormat(locales[language], { type: 'conjunction' })
  return once(Intl.ListFormat, `${language} list`, make).format(items)
}

/** Puts names in the order of the language's alphabet. */
export function compareNames(language: Language): (a: string, b: string) => number {
  const make = () => new Intl.Collator(locales[language], { numeric: true, sensitivity: 'base' })
  return once(Intl.Collator, `${language} names`, make).compare
}

/** The name of a country or region by its ISO 3166 code, in the person's language. */
export function formatCountry(language: Language, code: string): string {
  const make = () => new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'code' })
  return once(Intl.DisplayNames, `${language} countries`, make).of(code) ?? code
}
