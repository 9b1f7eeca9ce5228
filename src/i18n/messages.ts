import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
// next-intl's own entrance brings React's client hooks, which scripts and jobs cannot load.
import { createTranslator } from 'use-intl/core'
import type { Language } from './languages'

export interface Messages {
  [key: string]: Messages | string
}

const folder = join(process.cwd(), 'messages')
const kept = new Map<Language, Promise<Messages>>()

async function readMessages(language: Language): Promise<Messages> {
  const names = (await readdir(join(folder, language))).filter((name) => name.endsWith('.json'))
  const files = await Promise.all(names.sort().map((name) => readFile(join(folder, language, name), 'utf8')))
  return Object.assign({}, ...files.map((text): Messages => JSON.parse(text)))
}

/** All areas' messages of a language, merged; read once in production and afresh while developing. */
export function loadMessages(language: Language): Promise<Messages> {
  if (process.env.NODE_ENV === 'development') return readMessages(language)
  const known = kept.get(language) ?? readMessages(language)
  kept.set(language, known)
  return known
}

/**
 * A translator outside a page: mail, jobs, PDF, scripts.
 * @example const t = await translatorFor('bn', 'people'); t('mail.link.subject')
 */
export async function translatorFor(language: Language, area: string): Promise<Translator> {
  const t = createTranslator<Record<string, never>>({
    locale: language,
    messages: (await loadMessages(language)) as Record<string, never>,
    namespace: area as never,
  })
  return (key, values) => t(key as never, values as never)
}

export type Translator = (key: string, values?: Record<string, string | number>) => string
