import 'server-only'
import { referenceText } from '@/server/reference/reference-text'

interface IssueWords {
  cluster: string
  optionIndex: number | null
  description: string
}

/** What an issue is called in a language: a standard option is translated, own words are not. */
export function issueTitle(language: string, { cluster, optionIndex, description }: IssueWords): string {
  if (optionIndex === null) return description
  return referenceText(language, { option: { cluster, index: optionIndex } }) ?? description
}

/** The name of a cluster in a language. */
export function clusterName(language: string, cluster: string): string {
  return referenceText(language, { cluster }) ?? cluster
}
