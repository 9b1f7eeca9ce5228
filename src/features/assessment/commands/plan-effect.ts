import type { Day } from '@/lib/days'

/** A factory's assessment whose report is being released. */
export interface AssessedFactory {
  factoryId: string
  programmeCode: string
  assessmentId: string
  cycleId: string | null
  /** Last day of the assessment. */
  day: Day
}

/** Numbers of the issues that a released assessment changed. */
export interface PlanEffect {
  added: number[]
  reopened: number[]
  closed: number[]
  linked: number[]
}
