import { accept, type Result, refuse } from '@/lib/result'
import type { ProgrammeConfiguration, ServicePackage } from './programme-configuration'

export interface VisitDayFacts {
  /** In half-day steps. */
  days: number
  state: 'PLANNED' | 'LOGGED' | 'CANCELLED'
}

export interface Entitlement {
  included: number
  used: number
  planned: number
  /** Included, less what was used and planned; negative where more was allowed. */
  left: number
}

type Figures = Pick<ProgrammeConfiguration, 'visitDays'>

/** CYC-10: visit days a cycle includes; none with assessment only (CYC-13). */
export function includedVisitDays(
  cycleNumber: number,
  servicePackage: ServicePackage,
  { visitDays }: Figures,
): number {
  if (servicePackage === 'ASSESSMENT_ONLY') return 0
  return cycleNumber === 1 ? visitDays.cycle1 : visitDays.laterCycles
}

/** CYC-10: visit days used, planned and left. A cancelled visit uses none. */
export function visitDayEntitlement(included: number, visits: readonly VisitDayFacts[]): Entitlement {
  const sum = (state: VisitDayFacts['state']) =>
    visits.reduce((total, visit) => (visit.state === state ? total + visit.days : total), 0)
  const [used, planned] = [sum('LOGGED'), sum('PLANNED')]
  return { included, used, planned, left: included - used - planned }
}

/** CYC-11: days beyond the entitlement are planned only with the programme manager's consent. */
export function visitDaysAllowed(
  entitlement: Entitlement,
  days: number,
  allowedByProgrammeManager: boolean,
): Result<Entitlement> {
  if (days > entitlement.left && !allowedByProgrammeManager)
    return refuse('CYC-11', 'advisory.refusals.beyondEntitlement', {
      values: { days, left: Math.max(0, entitlement.left) },
    })
  return accept({
    ...entitlement,
    planned: entitlement.planned + days,
    left: entitlement.left - days,
  })
}
