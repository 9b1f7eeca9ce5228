import type { Metadata } from 'next'
import { type Language, languages } from '@/i18n/languages'

/** Title, description and lasting addresses of a public page in every language, for search machines. */
export function pageMetadata(
  language: Language,
  path: string,
  title: string,
  description?: string,
): Metadata {
  return {
    title,
    ...(description ? { description } : {}),
    alternates: {
      canonical: `/${language}${path}`,
      languages: Object.fromEntries(languages.map((each) => [each, `/${each}${path}`])),
    },
  }
}
