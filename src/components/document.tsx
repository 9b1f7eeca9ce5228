import type { ReactNode } from 'react'
import { directionOf, type Language } from '@/i18n/languages'
import { fontClasses, fontOfScript } from './fonts'
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
  const font = fontOfScript(language)
  return (
    <html lang={language} dir={directionOf(language)} data-theme={theme} className={fontClasses}>
      {font && <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="" />}
      <body className="font-sans text-base">{children}</body>
    </html>
  )
}
