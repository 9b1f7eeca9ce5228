import 'server-only'
import { endAllSessions } from '@/features/people/commands/sessions'
import { keptPersonInput } from '@/features/people/schema'
import { accept } from '@/lib/result'
import { deactivate as deactivateRule, reactivate as reactivateRule } from '@/rules/people/keeping'
import { accessible } from '@/server/access/permitted'
import { type CommandContext, command, notFound } from '@/server/command'
import { keeperInTurn } from './keeping'
import { mailPersonNews } from './keeping-mail'

/**
 * Lets a person in no more: all their sessions end with the next request, on all devices, and links sent to them work no
 * more (ACC-13). Their roles stay, so that they can be let in again.
 */
export const deactivatePerson = command({
  name: 'people.deactivate',
  input: keptPersonInput,
  async run(context, { personId }) {
    const { db, occasion } = context
    const keeper = await keeperInTurn(context)
    const person = await findPerson(context, personId)
    if (!keeper || !person) return notFound()
    const deactivated = deactivateRule(keeper, { personId, deactivated: person.deactivatedAt !== null })
    if (!deactivated.ok) return deactivated
    const { at } = occasion
    await db.person.update({ where: { id: personId }, data: { deactivatedAt: at } })
    await endAllSessions(db, personId, at)
    await db.oneTimeLink.updateMany({ where: { personId, usedAt: null }, data: { expiresAt: at } })
    await record(context, personId, 'people.deactivated')
    await mailPersonNews(context, { kind: 'deactivated', about: `${personId} ${at.toISOString()}`, person })
    return accept({ personId })
  },
})

/** Lets a deactivated person in again, under the roles that stand; they sign in anew (ACC-13). */
export const reactivatePerson = command({
  name: 'people.reactivate',
  input: keptPersonInput,
  async run(context, { personId }) {
    const { db, occasion } = context
    const keeper = await keeperInTurn(context)
    const person = await findPerson(context, personId)
    if (!keeper || !person) return notFound()
    const reactivated = reactivateRule({ deactivated: person.deactivatedAt !== null })
    if (!reactivated.ok) return reactivated
    await db.person.update({ where: { id: personId }, data: { deactivatedAt: null } })
    await record(context, personId, 'people.reactivated')
    const about = `${personId} ${occasion.at.toISOString()}`
    await mailPersonNews(context, { kind: 'reactivated', about, person })
    return accept({ personId })
  },
})

function findPerson({ db, occasion }: CommandContext, personId: string) {
  return db.person.findFirst({
    where: { AND: [accessible(occasion.ability, 'Person', 'deactivate'), { id: personId }] },
    select: { name: true, email: true, language: true, deactivatedAt: true },
  })
}

/** A person belongs to no organisation, so it stands in the portal's own chain. */
function record({ audit }: CommandContext, personId: string, action: string): Promise<void> {
  return audit({ chain: 'portal', action, objectKind: 'Person', objectId: personId })
}
