import type { IssueDetail } from '@/features/plan/queries/issue-detail'
import type { IssueFindingView } from '@/features/plan/queries/issue-findings'
import type { FormAction } from '@/lib/form-state'

/** The doors of the plan that the sign-off uses; the page hands them in. */
export interface SignOffDoors {
  recordCheck: FormAction
  complete: FormAction
  giveBack: FormAction
  notClosable: FormAction
}

/** One issue as it is signed off: what was found, and what the factory reports about it. */
export interface SignOffCase {
  issue: IssueDetail
  /** The finding it stands for; the latest one behind it where there is one. */
  finding: IssueFindingView | null
  title: string
  cluster: string
  /** The assessment's question in the reference data's words. */
  question: string | null
  critical: boolean
}
