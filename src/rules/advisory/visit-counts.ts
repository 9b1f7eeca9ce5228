import type { Day } from '@/lib/days'
import type { ProgrammeConfiguration, Range } from '@/rules/cycle/programme-configuration'

export interface VisitCounts {
  beforeAssessment: number
  afterAssessment: number
  /** What the programme foresees. */
  foreseenBefore: Range
  foreseenAfter: Range
}

/**
 * ADV-03: logged visits of a cycle before and after its assessment. `assessmentStartedOn` is known once the assessors
 * have started; until then every visit is one before (ACC-04). A visit on that very day counts as after.
 */
export function visitCounts(
  loggedOn: readonly Day[],
  assessmentStartedOn: Day | null,
  cycleNumber: number,
  configuration: Pick<ProgrammeConfiguration, 'visitsBeforeAssessment' | 'visitsAfterAssessment'>,
): VisitCounts {
  const after = assessmentStartedOn === null ? 0 : loggedOn.filter((day) => day >= assessmentStartedOn).length
  const { cycle1, laterCycles } = configuration.visitsBeforeAssessment
  return {
    beforeAssessment: loggedOn.length - after,
    afterAssessment: after,
    foreseenBefore: cycleNumber === 1 ? cycle1 : laterCycles,
    foreseenAfter: configuration.visitsAfterAssessment,
  }
}
