import type { ReactNode } from 'react'
import { directionOf, type Language } from '@/i18n/languages'
import { fontClasses } from './fonts'
import type { Theme } from './theme'

/** The outermost element of every page: language, direction, fonts and the chosen theme. */
export function Document({
  language,
  theme,
  children,
}: {
  language: Language
  theme?: Theme | undefined
  children: ReactNode
}) {
  return (
    <html lang={language} dir={directionOf(language)} data-theme={theme} className={fontClasses}>
      <body className="font-sans text-base">{children}</body>
    </html>
  )
}
