import 'server-only'
import type { z } from 'zod'
import { roleEndedInput, roleGivenInput } from '@/features/people/schema'
import { accept } from '@/lib/result'
import { endRole as endRoleRule, giveRole as giveRoleRule } from '@/rules/people/keeping'
import { accessible } from '@/server/access/permitted'
import { type CommandContext, command, notFound } from '@/server/command'
import { auditRole, keeperInTurn } from './keeping'
import { mailPersonNews } from './keeping-mail'

const keptOrganisation = { id: true, kind: true, name: true, programmeCode: true } as const
const toldPerson = { id: true, name: true, email: true, language: true, deactivatedAt: true } as const

/**
 * Gives a person a role in an organisation (ACC-02). Whoever has no account yet gets one: they sign in by a one-time link.
 * Name and language of somebody who has an account stay theirs.
 */
export const giveRole = command({
  name: 'people.give-role',
  input: roleGivenInput,
  async run(context, input) {
    const { db, occasion } = context
    const keeper = await keeperInTurn(context)
    const organisation = await db.organisation.findFirst({
      where: {
        AND: [accessible(occasion.ability, 'Organisation', 'keep-people'), { id: input.organisationId }],
      },
      select: keptOrganisation,
    })
    if (!keeper || !organisation) return notFound()
    const person = await personOfAddress(context, input)
    const held = await db.membership.findMany({
      where: { personId: person.id, organisationId: organisation.id, endedAt: null },
      select: { role: true },
    })
    const given = giveRoleRule(keeper, organisation, input.role, {
      deactivated: person.deactivatedAt !== null,
      held: held.map(({ role }) => role),
    })
    if (!given.ok) return given
    const membership = await db.membership.create({
      data: {
        personId: person.id,
        organisationId: organisation.id,
        role: given.value,
        createdAt: occasion.at,
      },
      select: { id: true },
    })
    await auditRole(context, organisation, membership.id, 'people.role-given', given.value)
    await mailPersonNews(context, {
      kind: 'roleGiven',
      about: membership.id,
      person,
      role: given.value,
      organisationName: organisation.name,
    })
    return accept({ membershipId: membership.id, personId: person.id })
  },
})

/** Ends a role: what was open under it ends with the next request, and the person is told (ACC-02, ACC-13). */
export const endRole = command({
  name: 'people.end-role',
  input: roleEndedInput,
  async run(context, { membershipId }) {
    const { db, occasion } = context
    const keeper = await keeperInTurn(context)
    const membership = await db.membership.findFirst({
      where: { AND: [accessible(occasion.ability, 'Membership', 'keep-people'), { id: membershipId }] },
      select: {
        role: true,
        endedAt: true,
        personId: true,
        person: { select: toldPerson },
        organisation: { select: keptOrganisation },
      },
    })
    if (!keeper || !membership) return notFound()
    const { role, personId, person, organisation } = membership
    const others = await db.membership.count({
      where: {
        role,
        endedAt: null,
        id: { not: membershipId },
        person: { is: { deactivatedAt: null } },
        ...(role === 'ADMINISTRATOR' ? {} : { organisationId: organisation.id }),
      },
    })
    const ended = endRoleRule(keeper, {
      personId,
      role,
      organisation,
      ended: membership.endedAt !== null,
      others,
    })
    if (!ended.ok) return ended
    await db.membership.update({ where: { id: membershipId }, data: { endedAt: occasion.at } })
    await auditRole(context, organisation, membershipId, 'people.role-ended', role)
    await mailPersonNews(context, {
      kind: 'roleEnded',
      about: membershipId,
      person,
      role,
      organisationName: organisation.name,
    })
    return accept({ membershipId, personId })
  },
})

/** The account with this address, made where there is none: also when two give a role at once to somebody new. */
async function personOfAddress(
  { db, occasion }: CommandContext,
  { email, name, language }: z.output<typeof roleGivenInput>,
) {
  await db.person.createMany({
    data: [{ email, name, language, createdAt: occasion.at }],
    skipDuplicates: true,
  })
  return db.person.findUniqueOrThrow({ where: { email }, select: toldPerson })
}
