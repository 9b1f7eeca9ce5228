import 'server-only'
import type { PersonalOccasion } from '@/server/occasion'

/** The pages about a factory that the viewer's role has something on: assessors read plan and reports (ACC-05). */
export function partsFor({ viewer }: PersonalOccasion) {
  return viewer.role === 'ASSESSOR'
    ? (['overview', 'plan', 'reports'] as const)
    : (['overview', 'plan', 'sign-off', 'visits', 'reports'] as const)
}
