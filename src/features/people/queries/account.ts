import 'server-only'
import type { MembershipChoice } from '@/features/people/queries/progress'
import { needsSecondFactor } from '@/rules/people/roles'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'

export interface OwnDevice {
  sessionId: string
  device: string
  signedInAt: Date
  lastSeenAt: Date
  /** The one this page is shown on. */
  here: boolean
}

export interface OwnAccount {
  name: string
  email: string
  secondFactorOn: boolean
  secondFactorRequired: boolean
  recoveryCodesLeft: number
  devices: OwnDevice[]
}

/** One's own account with the devices signed in, the latest first. */
export async function ownAccount(
  occasion: PersonalOccasion,
  sessionId: string | null,
): Promise<OwnAccount | null> {
  const { ability, viewer } = occasion
  const [person, devices, recoveryCodesLeft] = await Promise.all([
    database().person.findFirst({
      where: { AND: [accessible(ability, 'Person', 'manage'), { id: viewer.personId }] },
      select: { ...permitted(ability, 'Person', ['name', 'email', 'totpConfirmedAt'], 'manage') },
    }),
    database().session.findMany({
      where: { AND: [accessible(ability, 'Session', 'manage')] },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
      select: { ...permitted(ability, 'Session', ['id', 'device', 'createdAt', 'lastSeenAt'], 'manage') },
    }),
    database().recoveryCode.count({ where: { personId: viewer.personId, usedAt: null } }),
  ])
  if (!person) return null
  return {
    name: person.name,
    email: person.email,
    secondFactorOn: person.totpConfirmedAt !== null,
    secondFactorRequired: needsSecondFactor(viewer.role),
    recoveryCodesLeft,
    devices: devices.map(({ id, device, createdAt, lastSeenAt }) => ({
      sessionId: id,
      device,
      signedInAt: createdAt,
      lastSeenAt,
      here: id === sessionId,
    })),
  }
}

/** The other organisations and roles a person may act for (ACC-01). */
export async function otherMemberships({ ability, viewer }: PersonalOccasion): Promise<MembershipChoice[]> {
  const memberships = await database().membership.findMany({
    where: {
      AND: [accessible(ability, 'Membership', 'manage'), { id: { not: viewer.membershipId } }],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true, organisation: { select: { name: true } } },
  })
  return memberships.map(({ id, role, organisation }) => ({
    membershipId: id,
    organisationName: organisation.name,
    role,
  }))
}
