import 'server-only'
import { accessibleBy } from '@casl/prisma/runtime'
import type { AppAbility } from '@/server/access/ability'
import type { AccessAction } from '@/server/access/actions'
import type { Subject } from '@/server/access/grants'

/**
 * The condition under which the viewer may do this with objects of this kind. Stands first in every `AND`; where nothing
 * is granted it matches nothing.
 */
export function accessible<S extends Subject>(
  ability: AppAbility,
  subject: S,
  action: AccessAction = 'read',
) {
  return accessibleBy(ability, action).ofType(subject)
}

/**
 * The same for whoever may do any of these. An `OR` of several `accessible` would match nothing as soon as one of them is
 * not granted at all.
 */
export function accessibleAs<S extends Subject>(
  ability: AppAbility,
  subject: S,
  actions: readonly AccessAction[],
) {
  const granted = actions.filter((action) => ability.rulesFor(action, subject).length > 0)
  return { OR: granted.map((action) => accessible(ability, subject, action)) }
}

/**
 * The part of `fields` that the viewer may see of this kind of object, as a Prisma `select` (ACC-15). A field without a
 * statement is not asked for, so it cannot be sent.
 */
export function permitted<const F extends string>(
  ability: AppAbility,
  subject: Subject,
  fields: readonly F[],
  action: AccessAction = 'read',
): { [K in F]?: true } {
  const stated = statedFields(ability, subject, action)
  const select: { [K in F]?: true } = {}
  for (const field of fields) if (stated.has(field)) select[field] = true
  return select
}

/** Whether the viewer may see this field, and so may filter, sort and search by it. */
export function mayReadField(
  ability: AppAbility,
  subject: Subject,
  field: string,
  action: AccessAction = 'read',
): boolean {
  return statedFields(ability, subject, action).has(field)
}

function statedFields(ability: AppAbility, subject: Subject, action: AccessAction): Set<string> {
  return new Set(ability.rulesFor(action, subject).flatMap((rule) => rule.fields ?? []))
}
