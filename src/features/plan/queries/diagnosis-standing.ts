import 'server-only'
import type { Day } from '@/lib/days'
import {
  type CommitteeShare,
  committeeShare,
  type SelfDiagnosisState,
  selfDiagnosisState,
} from '@/rules/plan/self-diagnosis'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn, fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { diagnosisWindow } from './diagnosis-window'
import type { PlanFactory } from './plan-factory'

export interface DiagnosisStanding {
  state: SelfDiagnosisState
  windowIsOpen: boolean
  reviewedOn: Day | null
  reviewNote: string | null
  share: CommitteeShare
}

/** IMP-01, IMP-03: how the self-diagnosis of the running cycle stands; null where there is none. */
export async function diagnosisStanding(
  occasion: Occasion,
  factory: PlanFactory,
): Promise<DiagnosisStanding | null> {
  const { ability, at } = occasion
  const { cycle, isOpen } = await diagnosisWindow(database(), factory, at, factory.on)
  if (cycle === null || cycle.servicePackage === 'ASSESSMENT_ONLY') return null
  const found = await database().factory.findFirst({
    where: { AND: [accessible(ability, 'Factory'), { id: factory.id }] },
    select: {
      issues: {
        where: {
          AND: [accessible(ability, 'Issue'), { source: 'SELF_DIAGNOSIS', enteredInCycleId: cycle.id }],
        },
        select: { source: true, enteredInCycleId: true, committeeOn: true, cluster: true },
      },
      selfDiagnosisReviews: {
        where: { AND: [accessible(ability, 'SelfDiagnosisReview'), { cycleId: cycle.id }] },
        select: { reviewedOn: true, note: true },
      },
    },
  })
  const [review] = found?.selfDiagnosisReviews ?? []
  const issues = (found?.issues ?? []).map((issue) => ({
    ...issue,
    committeeOn: fromOptionalDayColumn(issue.committeeOn),
  }))
  const reviewedOn = review ? fromDayColumn(review.reviewedOn) : null
  return {
    state: selfDiagnosisState({ cycleId: cycle.id, issues, reviewedOn, windowIsOpen: isOpen }),
    windowIsOpen: isOpen,
    reviewedOn,
    reviewNote: review?.note ?? null,
    share: committeeShare(issues, cycle.id),
  }
}
