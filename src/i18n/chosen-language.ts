import { isLanguage, type Language, languageOrFallback } from './languages'

interface Wish {
  language: string
  weight: number
}

function wishesIn(acceptLanguage: string): Wish[] {
  return acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean)
      return { language: tag.toLowerCase().split('-')[0] ?? '', weight: Number(weight ?? 1) }
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
}

/** Where a bare address leads: the person's own choice, else what the browser asks for, else English. */
export function chosenLanguage(cookie: string | undefined, acceptLanguage: string | null): Language {
  if (isLanguage(cookie)) return cookie
  const wish = wishesIn(acceptLanguage ?? '').find(({ language }) => isLanguage(language))
  return languageOrFallback(wish?.language)
}
