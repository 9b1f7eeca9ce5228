import localFont from 'next/font/local'

// One file a script; the browser fetches only those whose characters a page shows.
// Latin alone is preloaded: it is what every page needs. How the files were made: font-files/README.md.
const latin = localFont({
  src: './font-files/latin.woff2',
  variable: '--font-latin',
  weight: '400 700',
  display: 'swap',
  preload: true,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212, U+2215',
    },
  ],
})

const vietnamese = localFont({
  src: './font-files/vietnamese.woff2',
  variable: '--font-vietnamese',
  weight: '400 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+1EA0-1EF9, U+20AB',
    },
  ],
})

const arabic = localFont({
  src: './font-files/arabic.woff2',
  variable: '--font-arabic',
  weight: '400 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+060C, U+061B, U+061F, U+0621-063A, U+0640-0652, U+0670, U+200C-200F',
    },
  ],
})

const bengali = localFont({
  src: './font-files/bengali.woff2',
  variable: '--font-bengali',
  // One weight: with more of them this script alone would fill what a page on a slow network may weigh. Browsers embolden it.
  weight: '400',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0964-0965, U+0981-09F3, U+200C-200D' }],
})

const nameInArabic = localFont({
  src: './font-files/name-arabic.woff2',
  variable: '--font-name-arabic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0627-0649, U+064A' }],
})

const nameInBengali = localFont({
  src: './font-files/name-bengali.woff2',
  variable: '--font-name-bengali',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0982, U+09AC, U+09B2, U+09BE' }],
})

/** Class names that define the font variables used in globals.css. */
export const fontClasses = [latin, vietnamese, arabic, bengali, nameInArabic, nameInBengali]
  .map((font) => font.variable)
  .join(' ')

const scriptFiles: Record<string, URL> = {
  ar: new URL('./font-files/arabic.woff2', import.meta.url),
  bn: new URL('./font-files/bengali.woff2', import.meta.url),
}

export function fontOfScript(language: string): string | null {
  return scriptFiles[language]?.href ?? null
}
