import { accept, type Result, refuse } from '@/lib/result'
import { type Role, type Side, sideOf } from '@/rules/people/roles'

/** Who keeps an organisation's people: the role under which they act, and for which organisation. */
export interface Keeper {
  personId: string
  role: Role
  organisationId: string
}

/** An organisation as giving a role needs it. */
export interface KeptOrganisation {
  id: string
  kind: Side
  /** Of a factory and of a country's office; none for the office of all countries and for buyers. */
  programmeCode: string | null
}

/** A role that is to be ended. */
export interface HeldRole {
  personId: string
  role: Role
  organisation: KeptOrganisation
  ended: boolean
  /** Others who hold the same role there (administrators: anywhere) and can sign in. */
  others: number
}

const ofFactory: Role[] = ['FACTORY_MANAGER', 'WORKER_REPRESENTATIVE', 'UNION_REPRESENTATIVE']
const ofBuyer: Role[] = ['BUYER_SUPER_USER', 'BUYER_USER']
const ofCountry: Role[] = ['PROGRAMME_MANAGER', 'ENTERPRISE_ADVISOR', 'ASSESSOR']
const ofAllCountries: Role[] = ['ADMINISTRATOR', 'FINANCE_OFFICER', 'ASSESSOR']
/** Who keeps the people of their own organisation (ACC-02): without one of them nobody there could. */
const keepers: Role[] = ['FACTORY_MANAGER', 'BUYER_SUPER_USER', 'ADMINISTRATOR']

/**
 * ACC-02: the roles that a keeper may give and end in an organisation: the administrator all that there are; a factory's
 * manager and a buyer's super-user those of their own organisation; a programme manager the country's advisors and assessors.
 */
export function rolesKept(keeper: Keeper, organisation: KeptOrganisation): Role[] {
  if (keeper.role === 'ADMINISTRATOR') return rolesOf(organisation)
  if (keeper.organisationId !== organisation.id) return []
  switch (keeper.role) {
    case 'FACTORY_MANAGER':
      return ofFactory
    case 'BUYER_SUPER_USER':
      return ofBuyer
    case 'PROGRAMME_MANAGER':
      return ofCountry.filter((role) => role !== 'PROGRAMME_MANAGER')
    default:
      return []
  }
}

/** ACC-01, ACC-02: whether a role may be given. `held`: the person's standing roles in that organisation. */
export function giveRole(
  keeper: Keeper,
  organisation: KeptOrganisation,
  role: Role,
  person: { deactivated: boolean; held: readonly Role[] },
): Result<Role> {
  if (!rolesKept(keeper, organisation).includes(role)) return refuse('ACC-02', 'people.refusals.roleNotYours')
  if (person.deactivated) return refuse('ACC-13', 'people.refusals.personDeactivated')
  // What one may do is decided by the organisation one acts for, so it is one role in each.
  if (person.held.length > 0) return refuse('ACC-01', 'people.refusals.holdsRoleThere')
  return accept(role)
}

/**
 * ACC-02: whether a role may be ended. The last one who keeps an organisation's people stays: only the administrator, who
 * can put another in their place, may end that role; the last administrator's nobody.
 */
export function endRole(keeper: Keeper, held: HeldRole): Result<null> {
  if (!rolesKept(keeper, held.organisation).includes(held.role))
    return refuse('ACC-02', 'people.refusals.roleNotYours')
  if (held.ended) return refuse('ACC-02', 'people.refusals.roleEndedBefore')
  const last = keepers.includes(held.role) && held.others === 0
  if (last && (keeper.role !== 'ADMINISTRATOR' || held.role === 'ADMINISTRATOR'))
    return refuse('ACC-02', `people.refusals.lastKeeper.${sideOf(held.role)}`)
  return accept(null)
}

/** ACC-13: nobody deactivates themselves, so that one who can undo it is always left. */
export function deactivate(keeper: Keeper, person: { personId: string; deactivated: boolean }): Result<null> {
  if (person.personId === keeper.personId) return refuse('ACC-13', 'people.refusals.notYourself')
  if (person.deactivated) return refuse('ACC-13', 'people.refusals.deactivatedBefore')
  return accept(null)
}

/** ACC-13: a deactivated person may sign in again; what was open then stays closed. */
export function reactivate(person: { deactivated: boolean }): Result<null> {
  return person.deactivated ? accept(null) : refuse('ACC-13', 'people.refusals.notDeactivated')
}

function rolesOf({ kind, programmeCode }: KeptOrganisation): Role[] {
  if (kind === 'FACTORY') return ofFactory
  if (kind === 'BUYER') return ofBuyer
  return programmeCode === null ? ofAllCountries : ofCountry
}
