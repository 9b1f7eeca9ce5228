import 'server-only'
import { type Day, startOfDayIn } from '@/lib/days'
import { selfDiagnosisIsOpen, sourceOfFactoryIssue, type WindowFacts } from '@/rules/plan/self-diagnosis'
import type { Transaction } from '@/server/database'
import { fromDayColumn, toDayColumn } from '@/server/database/day-column'
import { programmeConfiguration } from '@/server/reference/programme-configuration'

export interface DiagnosisWindow {
  /** The running cycle; null before the first one has begun and between two. */
  cycle: {
    id: string
    number: number
    startsOn: Day
    servicePackage: 'FULL' | 'ASSESSMENT_ONLY'
    /** The day on which its self-diagnosis was reviewed; null when it was not. */
    reviewedOn: Day | null
  } | null
  /** What is entered now is self-diagnosed. */
  isOpen: boolean
  /** The source of what the factory enters now (IMP-02). */
  source: 'SELF_DIAGNOSIS' | 'FACTORY'
}

/**
 * IMP-02: how a factory's self-diagnosis stands at an instant. Only an assessment that has begun is known here (ACC-04);
 * its first day counts from midnight in the programme.
 */
export async function diagnosisWindow(
  db: Transaction,
  factory: { id: string; programmeCode: string },
  at: Date,
  on: Day,
): Promise<DiagnosisWindow> {
  const configuration = programmeConfiguration(factory.programmeCode)
  const begun = await db.cycle.findFirst({
    where: { factoryId: factory.id, startsOn: { lte: toDayColumn(on) } },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      startsOn: true,
      endsOn: true,
      servicePackage: true,
      factory: { select: { selfDiagnosisReviews: { select: { cycleId: true, reviewedOn: true } } } },
      assessments: { select: { startedOn: true }, orderBy: { startedOn: 'asc' }, take: 1 },
    },
  })
  if (!begun) return { cycle: null, isOpen: true, source: sourceOfFactoryIssue(null, at, on, configuration) }
  // Between two cycles nothing is diagnosed: the next cycle opens the window again.
  if (fromDayColumn(begun.endsOn) < on) return { cycle: null, isOpen: false, source: 'FACTORY' }
  const { id, number, servicePackage } = begun
  const startsOn = fromDayColumn(begun.startsOn)
  const review = begun.factory.selfDiagnosisReviews.find(({ cycleId }) => cycleId === id)
  const started = begun.assessments[0]?.startedOn
  const window: WindowFacts = {
    startsOn,
    servicePackage,
    withAssessment: true,
    assessmentStartedAt: started ? startOfDayIn(fromDayColumn(started), configuration.timeZone) : null,
  }
  return {
    cycle: {
      id,
      number,
      startsOn,
      servicePackage,
      reviewedOn: review ? fromDayColumn(review.reviewedOn) : null,
    },
    isOpen: selfDiagnosisIsOpen(window, at, on, configuration),
    source: sourceOfFactoryIssue(window, at, on, configuration),
  }
}
