import { join } from 'node:path'
import { type LoadedReference, loadReference } from './load-reference'
import type { ReferenceFiles } from './schemas'

export type Cluster = ReferenceFiles['compliance-points.json']['clusters'][number]
export type Question = ReferenceFiles['question-bank.json']['questions'][number]
export type ListedCriticalIssue = ReferenceFiles['critical-issues.json']['issues'][number]

let loaded: LoadedReference | undefined

/** The programme's reference data, read and checked once. The start calls it, so that a wrong file stops it. */
export function reference(): LoadedReference {
  loaded ??= loadReference(join(process.cwd(), 'reference'))
  return loaded
}

/** Clusters with their compliance points, in the order of the assessment tool. */
export function clusters(): readonly Cluster[] {
  return reference().files['compliance-points.json'].clusters
}

export function clusterCodes(): string[] {
  return clusters().map(({ code }) => code)
}

/** The common critical issues, by number. */
export function criticalIssues(): readonly ListedCriticalIssue[] {
  return reference().files['critical-issues.json'].issues
}

/** The standard options of the self-diagnosis by cluster, in their order. */
export function selfDiagnosisOptions(): Readonly<Record<string, readonly string[]>> {
  return reference().files['self-diagnosis-options.json'].clusters
}

export function questionBank(): { version: string; questions: readonly Question[] } {
  return reference().files['question-bank.json']
}

let byCode: ReadonlyMap<string, Question> | undefined

/** The question with that code; null when the bank has none. */
export function question(code: string): Question | null {
  byCode ??= new Map(questionBank().questions.map((entry) => [entry.code, entry]))
  return byCode.get(code) ?? null
}

/** The questions asked in a country; those for high performance only where `additional`. */
export function questionsFor(programmeCode: string, additional = false): Question[] {
  return questionBank().questions.filter(
    ({ countriesOnly, additionalForHighPerformance }) =>
      (countriesOnly === null || countriesOnly.includes(programmeCode)) &&
      (additional || !additionalForHighPerformance),
  )
}
