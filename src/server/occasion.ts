import { type AppAbility, abilityFor } from '@/server/access/ability'
import type { ActingPerson, Viewer } from '@/server/viewer'

/** Who asks, when, and what they may: the first argument of every query and command. */
export interface Occasion {
  viewer: Viewer
  /** The instant at which it is asked. */
  at: Date
  ability: AppAbility
}

/** An occasion of a person who acts for an organisation. */
export interface PersonalOccasion extends Occasion {
  viewer: ActingPerson
}

/**
 * Builds the occasion of a viewer at an instant. Conditions that depend on a day (a TPA until a date, a cycle that runs)
 * take the day in the factory's country, as the rules do.
 */
export function occasionOf<V extends Viewer>(viewer: V, at: Date): Occasion & { viewer: V } {
  return { viewer, at, ability: abilityFor(viewer, at) }
}
