import type { ReactNode } from 'react'
import { directionOf, type Language } from '@/i18n/languages'
import { fontClasses } from './fonts'
import type { Theme } from './theme'

/** The outermost element of every page: language, direction, fonts and the chosen theme. */
export function Document({
  language,
  theme,
  everyScript = false,
  children,
}: {
  language: Language
  theme?: Theme | undefined
  /** The fonts of all scripts may be fetched, not only those of the page's language. */
  everyScript?: boolean
  children: ReactNode
}) {
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      data-theme={theme}
      data-scripts={everyScript ? 'all' : undefined}
      className={fontClasses}
    >
      <body className="font-sans text-base">{children}</body>
    </html>
  )
}
