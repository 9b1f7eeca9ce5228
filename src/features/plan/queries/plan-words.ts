import 'server-only'
import { clusters } from '@/server/reference/reference'
import { referenceText } from '@/server/reference/reference-text'

interface IssueWords {
  cluster: string
  optionIndex: number | null
  description: string
}

/** An issue in a language: a standard option is translated, own words and findings stand as they were written. */
export function issueTitle(language: string, { cluster, optionIndex, description }: IssueWords): string {
  if (optionIndex === null) return description
  return referenceText(language, { option: { cluster, index: optionIndex } }) ?? description
}

export function clusterName(language: string, cluster: string): string {
  return referenceText(language, { cluster }) ?? cluster
}

export function pointName(language: string, point: string | null): string | null {
  return point === null ? null : (referenceText(language, { point }) ?? point)
}

/** The compliance points of a cluster, in a language. */
export function pointsOf(language: string, cluster: string): { value: string; label: string }[] {
  const points = clusters().find(({ code }) => code === cluster)?.points ?? []
  return points.map(({ code }) => ({ value: code, label: pointName(language, code) ?? code }))
}
