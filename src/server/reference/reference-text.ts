import type { LoadedReference, TranslatedLanguage } from './load-reference'
import { reference } from './reference'

/** What has a name in the reference data. Critical issues by number, options by cluster and index from 0. */
export type Named =
  | { cluster: string }
  | { point: string }
  | { criticalIssue: number }
  | { option: { cluster: string; index: number } }

/**
 * The name in a language; the English one, which is the source's, where there is no translation. Null when the
 * reference data has no such thing.
 */
export function referenceText(
  language: string,
  named: Named,
  loaded: LoadedReference = reference(),
): string | null {
  const english = sourceText(named, loaded)
  if (english === null) return null
  return isTranslated(language, loaded) ? (translatedText(language, named, loaded) ?? english) : english
}

function isTranslated(language: string, { translations }: LoadedReference): language is TranslatedLanguage {
  return Object.hasOwn(translations, language)
}

function sourceText(named: Named, { files }: LoadedReference): string | null {
  const { clusters } = files['compliance-points.json']
  if ('cluster' in named) return clusters.find(({ code }) => code === named.cluster)?.name ?? null
  if ('point' in named) return pointNames(files).get(named.point) ?? null
  if ('criticalIssue' in named)
    return (
      files['critical-issues.json'].issues.find(({ number }) => number === named.criticalIssue)?.name ?? null
    )
  return files['self-diagnosis-options.json'].clusters[named.option.cluster]?.[named.option.index] ?? null
}

const namesOfPoints = new WeakMap<LoadedReference['files'], Map<string, string>>()

/** By code; looked up once for every row of a plan. */
function pointNames(files: LoadedReference['files']): Map<string, string> {
  const known = namesOfPoints.get(files)
  if (known) return known
  const points = files['compliance-points.json'].clusters.flatMap((cluster) => cluster.points)
  const names = new Map(points.map(({ code, name }) => [code, name]))
  namesOfPoints.set(files, names)
  return names
}

function translatedText(
  language: TranslatedLanguage,
  named: Named,
  { translations }: LoadedReference,
): string | null {
  const translation = translations[language]
  if ('cluster' in named) return translation.clusters[named.cluster] ?? null
  if ('point' in named) return translation.points[named.point] ?? null
  if ('criticalIssue' in named) return translation.criticalIssues[String(named.criticalIssue)] ?? null
  return translation.selfDiagnosis[named.option.cluster]?.[named.option.index] ?? null
}
