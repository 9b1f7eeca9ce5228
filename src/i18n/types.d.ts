import type { Language } from './languages'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
  }
}
