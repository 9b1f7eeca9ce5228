import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { crossChecks } from './cross-checks'
import { ReferenceDataError, type ReferenceFault } from './reference-fault'
import { type FileName, type ReferenceFiles, schemas, type Translation, translationSchema } from './schemas'
import { translationChecks } from './translation-checks'

export const translatedLanguages = ['ar', 'bn'] as const
export type TranslatedLanguage = (typeof translatedLanguages)[number]

export interface LoadedReference {
  files: ReferenceFiles
  translations: Record<TranslatedLanguage, Translation>
}

/**
 * Reads and checks the reference data in a folder. Throws a ReferenceDataError that names file, path inside the file and
 * reason of everything that is wrong.
 */
export function loadReference(folder: string): LoadedReference {
  const faults: ReferenceFault[] = []
  const read = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    readFile(folder, file, schema, faults)
  const entries = fileNames().map((file) => [file, read(file, schemas[file])])
  const translated = translatedLanguages.map((language) => [
    language,
    read(`translations/${language}.json`, translationSchema),
  ])
  if (faults.length > 0) throw new ReferenceDataError(faults)
  const files = Object.fromEntries(entries) as ReferenceFiles
  const translations = Object.fromEntries(translated) as Record<TranslatedLanguage, Translation>
  const misfits = [
    ...crossChecks(files),
    ...translatedLanguages.flatMap((language) =>
      translationChecks(files, `translations/${language}.json`, translations[language]),
    ),
  ]
  if (misfits.length > 0) throw new ReferenceDataError(misfits)
  return { files, translations }
}

function fileNames(): FileName[] {
  return Object.keys(schemas) as FileName[]
}

function readFile<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  faults: ReferenceFault[],
): z.output<Schema> | undefined {
  const content = parse(folder, file, faults)
  if (content === undefined) return undefined
  const checked = schema.safeParse(content)
  if (checked.success) return checked.data
  for (const { path, message } of checked.error.issues)
    faults.push({ file, path: path.join('.'), reason: message })
  return undefined
}

function parse(folder: string, file: string, faults: ReferenceFault[]): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'))
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is no JSON: ${error.message}` : 'cannot be read'
    faults.push({ file, path: '', reason })
    return undefined
  }
}
