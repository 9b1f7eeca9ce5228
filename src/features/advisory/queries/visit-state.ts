export type VisitState = 'PLANNED' | 'LOGGED' | 'CANCELLED'

/** A visit is planned until it is logged or cancelled. */
export function visitState(visit: { loggedAt: Date | null; cancelledAt: Date | null }): VisitState {
  if (visit.loggedAt) return 'LOGGED'
  return visit.cancelledAt ? 'CANCELLED' : 'PLANNED'
}
