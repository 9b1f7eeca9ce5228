import 'server-only'
import type { Day } from '@/lib/days'
import { type ReportKind, type ReportState, reportKinds, reportStates } from '@/rules/buyers/portfolio'
import type { CycleFacts } from '@/rules/cycle/due-dates'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { dayThere, type KnownCycle } from './supplier-records'

/**
 * What the due dates of a cycle's reports follow from, for a buyer: that an assessment took place is known by its
 * released report and by nothing else (ACC-04), so until then its date is the nominal one.
 */
export function cycleFactsOf(cycle: KnownCycle, programmeCode: string): CycleFacts {
  const released = (kind: ReportKind): Day | null => {
    const first = cycle.reports.find((report) => report.kind === kind)
    return first ? dayThere(first.releasedAt, programmeCode) : null
  }
  const reportReleasedOn = released('ASSESSMENT')
  return {
    startsOn: cycle.startsOn,
    servicePackage: cycle.servicePackage,
    withAssessment: true,
    assessment:
      reportReleasedOn === null
        ? null
        : {
            startedOn: reportReleasedOn,
            lastDay: reportReleasedOn,
            findingsSentOn: null,
            respondedOn: null,
            reportReleasedOn,
          },
    selfDiagnosedOn: null,
    progress1ReleasedOn: released('PROGRESS_1'),
    progress2ReleasedOn: released('PROGRESS_2'),
    reRegisteredOn: null,
    finalVisitOn: null,
  }
}

/** The reports of a cycle in the order in which they belong: out, due or overdue on a day. */
export function reportDates(cycle: KnownCycle, programmeCode: string, on: Day): ReportState[] {
  const states = reportStates(cycleFactsOf(cycle, programmeCode), programmeConfiguration(programmeCode), on)
  return states.sort((a, b) => reportKinds.indexOf(a.kind) - reportKinds.indexOf(b.kind))
}
