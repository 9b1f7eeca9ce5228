export const roles = [
  'FACTORY_MANAGER',
  'WORKER_REPRESENTATIVE',
  'UNION_REPRESENTATIVE',
  'ENTERPRISE_ADVISOR',
  'ASSESSOR',
  'PROGRAMME_MANAGER',
  'FINANCE_OFFICER',
  'ADMINISTRATOR',
  'BUYER_SUPER_USER',
  'BUYER_USER',
] as const
export type Role = (typeof roles)[number]

export type Side = 'FACTORY' | 'PROGRAMME' | 'BUYER'

/** The two sides of a factory's committee; union representatives speak for the workers. */
export type FactorySide = 'MANAGEMENT' | 'WORKERS'

const sides: Record<Role, Side> = {
  FACTORY_MANAGER: 'FACTORY',
  WORKER_REPRESENTATIVE: 'FACTORY',
  UNION_REPRESENTATIVE: 'FACTORY',
  ENTERPRISE_ADVISOR: 'PROGRAMME',
  ASSESSOR: 'PROGRAMME',
  PROGRAMME_MANAGER: 'PROGRAMME',
  FINANCE_OFFICER: 'PROGRAMME',
  ADMINISTRATOR: 'PROGRAMME',
  BUYER_SUPER_USER: 'BUYER',
  BUYER_USER: 'BUYER',
}

/** The side a role stands on: factory, programme or buyer. */
export function sideOf(role: Role): Side {
  return sides[role]
}

/** The side of the factory's committee a role speaks for; null for everybody outside the factory. */
export function factorySideOf(role: Role): FactorySide | null {
  if (role === 'FACTORY_MANAGER') return 'MANAGEMENT'
  return sideOf(role) === 'FACTORY' ? 'WORKERS' : null
}

/** ACC-13: programme staff and buyer super-users must have a second factor; everybody else may. */
export function needsSecondFactor(role: Role): boolean {
  return sideOf(role) === 'PROGRAMME' || role === 'BUYER_SUPER_USER'
}
