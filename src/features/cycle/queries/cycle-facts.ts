import 'server-only'
import { type Day, dayInTimeZone } from '@/lib/days'
import type { CycleFacts, StartedAssessment } from '@/rules/cycle/due-dates'
import { monthOfCycle } from '@/rules/cycle/months'
import type { ProgrammeConfiguration } from '@/rules/cycle/programme-configuration'
import { accessibleAs } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { dayOf } from '@/server/reference/programme-day'

export interface StoredCycle {
  id: string
  factoryId: string
  programmeCode: string
  number: number
  endsOn: Day
  facts: CycleFacts
}

const cycleSelect = {
  id: true,
  factoryId: true,
  number: true,
  startsOn: true,
  endsOn: true,
  servicePackage: true,
  factory: {
    select: { programmeCode: true, selfDiagnosisReviews: { select: { cycleId: true, reviewedOn: true } } },
  },
  // Due dates move for everybody once the assessors have started (CYC-04); a planned assessment is not in this table.
  assessments: {
    select: { id: true, startedOn: true, endedOn: true },
    orderBy: { startedOn: 'asc' },
    take: 1,
  },
  reports: {
    where: { version: 1 },
    select: { kind: true, releasedAt: true, assessmentId: true },
    orderBy: { releasedAt: 'asc' },
  },
  issues: {
    where: { source: 'SELF_DIAGNOSIS' },
    select: { enteredAt: true },
    orderBy: { enteredAt: 'asc' },
    take: 1,
  },
  visits: {
    where: { visitedOn: { not: null } },
    select: { visitedOn: true },
    orderBy: { visitedOn: 'desc' },
    take: 1,
  },
} satisfies Prisma.CycleSelect

type Row = Prisma.CycleGetPayload<{ select: typeof cycleSelect }>

/** The cycles of these factories that the viewer knows of, each with what its clock is read from (CYC-04). */
export async function storedCycles(
  occasion: Occasion,
  where: Prisma.CycleWhereInput,
): Promise<StoredCycle[]> {
  const { ability } = occasion
  const cycles = await database().cycle.findMany({
    where: { AND: [accessibleAs(ability, 'Cycle', ['read', 'know']), where] },
    select: cycleSelect,
    orderBy: { number: 'asc' },
  })
  return cycles.map((cycle) => ({
    id: cycle.id,
    factoryId: cycle.factoryId,
    programmeCode: cycle.factory.programmeCode,
    number: cycle.number,
    endsOn: fromDayColumn(cycle.endsOn),
    facts: factsOf(cycle, dayOf(occasion, cycle.factory.programmeCode)),
  }))
}

function factsOf(cycle: Row, on: Day): CycleFacts {
  const configuration = programmeConfiguration(cycle.factory.programmeCode)
  const dayOfInstant = (at: Date | undefined) => (at ? dayInTimeZone(at, configuration.timeZone) : null)
  const released = (kind: Row['reports'][number]['kind']) =>
    dayOfInstant(cycle.reports.find((report) => report.kind === kind)?.releasedAt)
  const startsOn = fromDayColumn(cycle.startsOn)
  const review = cycle.factory.selfDiagnosisReviews.find(({ cycleId }) => cycleId === cycle.id)
  return {
    startsOn,
    servicePackage: cycle.servicePackage,
    withAssessment: true,
    assessment: startedAssessment(cycle, dayOfInstant, on),
    selfDiagnosedOn:
      dayOfInstant(cycle.issues[0]?.enteredAt) ?? (review ? fromDayColumn(review.reviewedOn) : null),
    progress1ReleasedOn: released('PROGRESS_1'),
    progress2ReleasedOn: released('PROGRESS_2'),
    reRegisteredOn: null,
    finalVisitOn: finalVisitOn(startsOn, cycle.visits[0]?.visitedOn ?? null, configuration),
  }
}

function startedAssessment(
  { assessments: [assessment], reports }: Row,
  dayOfInstant: (at: Date | undefined) => Day | null,
  on: Day,
): StartedAssessment | null {
  if (!assessment || fromDayColumn(assessment.startedOn) > on) return null
  const report = reports.find(({ assessmentId }) => assessmentId === assessment.id)
  return {
    startedOn: fromDayColumn(assessment.startedOn),
    lastDay: fromDayColumn(assessment.endedOn),
    findingsSentOn: null,
    respondedOn: null,
    reportReleasedOn: dayOfInstant(report?.releasedAt),
  }
}

/** A visit in the month of the final visit, or later, is the final one. */
function finalVisitOn(startsOn: Day, visitedOn: Date | null, { cycle }: ProgrammeConfiguration): Day | null {
  const day = visitedOn && fromDayColumn(visitedOn)
  const month = day && monthOfCycle(startsOn, day)
  return day && month !== null && Number(month) >= cycle.finalVisitMonth ? day : null
}
