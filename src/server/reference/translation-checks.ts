import type { ReferenceFault } from './reference-fault'
import type { ReferenceFiles, Translation } from './schemas'

/** A translation has exactly the keys of the reference data: nothing missing, nothing beside it. */
export function translationChecks(
  files: ReferenceFiles,
  file: string,
  translation: Translation,
): ReferenceFault[] {
  const { clusters } = files['compliance-points.json']
  const options = files['self-diagnosis-options.json'].clusters
  const wanted = {
    clusters: clusters.map(({ code }) => code),
    points: clusters.flatMap(({ points }) => points.map(({ code }) => code)),
    criticalIssues: files['critical-issues.json'].issues.map(({ number }) => String(number)),
    selfDiagnosis: Object.keys(options),
  }
  const keys = (Object.keys(wanted) as (keyof typeof wanted)[]).flatMap((part) => {
    const found = Object.keys(translation[part])
    return [
      ...wanted[part]
        .filter((key) => !found.includes(key))
        .map((key) => ({ path: `${part}.${key}`, reason: 'is missing' })),
      ...found
        .filter((key) => !wanted[part].includes(key))
        .map((key) => ({ path: `${part}.${key}`, reason: 'is not in the reference data' })),
    ]
  })
  const lengths = Object.entries(options)
    .filter(([cluster, texts]) => translation.selfDiagnosis[cluster]?.length !== texts.length)
    .map(([cluster, texts]) => ({
      path: `selfDiagnosis.${cluster}`,
      reason: `must hold ${texts.length} options`,
    }))
  return [...keys, ...lengths].map((misfit) => ({ file, ...misfit }))
}
