import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@/i18n/languages'
import { ROOT } from '../source-files'

interface Words {
  [key: string]: Words | string
}

export type Catalogue = Map<string, string>

function flattened(words: Words, before: string, into: Catalogue) {
  for (const [key, value] of Object.entries(words)) {
    const path = before ? `${before}.${key}` : key
    if (typeof value === 'string') into.set(path, value)
    else flattened(value, path, into)
  }
}

/** The files of a language by area. */
export function areasIn(language: Language): { area: string; words: Words }[] {
  const folder = join(ROOT, 'messages', language)
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      area: name.replace(/\.json$/, ''),
      words: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Words,
    }))
}

/** Every message of a language by its whole key. */
export function catalogueOf(language: Language): Catalogue {
  const catalogue: Catalogue = new Map()
  for (const { words } of areasIn(language)) flattened(words, '', catalogue)
  return catalogue
}
