import 'server-only'
import type { Refusal } from '@/lib/result'
import type { IssueSource } from '@/rules/plan/issue'
import type { Occasion } from '@/server/occasion'
import type { DiagnosisStanding } from './diagnosis-standing'
import type { PlanFactory } from './plan-factory'
import { clusterName, issueTitle } from './plan-words'
import { selfDiagnosis } from './self-diagnosis'

export interface DiagnosisClusterWords {
  code: string
  name: string
  options: { index: number; text: string; chosen: number | null }[]
  /** Issues the factory entered in this cycle in it. */
  entered: number
}

export interface DiagnosisScreenView {
  factory: PlanFactory
  windowIsOpen: boolean
  hasDiagnosis: boolean
  mayEnter: boolean
  clusters: DiagnosisClusterWords[]
  entered: { number: number; title: string; cluster: string; clusterCode: string; source: IssueSource }[]
  standing: DiagnosisStanding | null
  carriedOver: { number: number; title: string; actionRenewed: boolean }[]
  review: Refusal | null
}

/** IMP-01 to IMP-03: the self-diagnosis of the viewer's factory, in a language. */
export async function diagnosisScreen(
  occasion: Occasion,
  language: string,
): Promise<DiagnosisScreenView | null> {
  const view = await selfDiagnosis(occasion, null)
  if (!view) return null
  const optionText = (cluster: string, index: number, text: string) =>
    issueTitle(language, { cluster, optionIndex: index, description: text })
  return {
    factory: view.factory,
    windowIsOpen: view.windowIsOpen,
    hasDiagnosis: view.hasDiagnosis,
    mayEnter: view.mayEnter,
    standing: view.standing,
    review: view.review,
    clusters: view.clusters.map(({ code, options }) => ({
      code,
      name: clusterName(language, code),
      options: options.map(({ index, text, chosen }) => ({
        index,
        chosen,
        text: optionText(code, index, text),
      })),
      entered: view.entered.filter(({ cluster }) => cluster === code).length,
    })),
    entered: view.entered.map(({ number, source, cluster, ...words }) => ({
      number,
      source,
      cluster: clusterName(language, cluster),
      clusterCode: cluster,
      title: issueTitle(language, { cluster, ...words }),
    })),
    carriedOver: view.carriedOver.map(({ number, actionRenewed, ...words }) => ({
      number,
      actionRenewed,
      title: issueTitle(language, words),
    })),
  }
}
