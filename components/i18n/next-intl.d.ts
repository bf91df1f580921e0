import type { Catalogue } from './catalogue.ts'
import type { Formats } from './formats.ts'
import type { Locale } from './locale.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Catalogue
    Formats: Formats
  }
}
