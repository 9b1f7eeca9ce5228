export const languages = ['en', 'ar', 'bn'] as const

export type Language = (typeof languages)[number]

const fallbackLanguage: Language = 'en'

/** The cookie that says where a bare address leads; written when somebody signs in or changes their language. */
export const languageCookie = 'language'

/** Each language in its own words, for the language switch: these are never translated. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  ar: 'العربية',
  bn: 'বাংলা',
}

const writtenFromTheRight: ReadonlySet<Language> = new Set(['ar'])

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/** A language that was stored or wished for; the fallback where it is none of ours. */
export function languageOrFallback(value: unknown): Language {
  return isLanguage(value) ? value : fallbackLanguage
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return writtenFromTheRight.has(language) ? 'rtl' : 'ltr'
}

/** `/en/factories?country=x` in another language: the same address below `/<language>`. */
export function samePageIn(language: Language, address: string): string {
  const [, first = '', ...rest] = address.split('/')
  if (isLanguage(first)) return `/${[language, ...rest].join('/')}`
  const [pathAndMore = '', query] = first.split('?')
  if (isLanguage(pathAndMore)) return query ? `/${language}?${query}` : `/${language}`
  return `/${language}${address === '/' ? '' : address}`
}
