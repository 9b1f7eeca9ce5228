import { generateSecret, generateSync } from 'otplib'
import { rows } from './database'
import { people, type Viewer } from './people'

/** The demo's people all have it. */
export const password = 'selvedge demo'
const newPassword = 'another good password'
const totpSecret = generateSecret()
const emails = Object.values(people).filter((email) => email !== null)

/** Whose account the forms of a viewer are about: their own; a visitor has none and tries somebody else's. */
const emailOf = (viewer: Viewer) => people[viewer] ?? people.manager

/** What the forms of one's own account send. */
export interface OwnAccount {
  fieldsOf(viewer: Viewer): Record<string, string>
}

/** Gives every viewer a second device that is signed in. */
export async function plantAccounts(): Promise<OwnAccount> {
  const device = 'A second device'
  await rows(
    `insert into "Session" (id, "personId", device) select gen_random_uuid(), id, $1 from "Person" where email = any($2)`,
    [device, emails],
  )
  const found = await rows<{ email: string; sessionId: string; membership: string }>(
    `select p.email::text, s.id as "sessionId", m.id as membership from "Person" p
       join "Session" s on s."personId" = p.id and s.device = $1
       join "Membership" m on m."personId" = p.id and m."endedAt" is null`,
    [device],
  )
  const own = new Map(found.map(({ email, ...fields }) => [email, fields]))
  return {
    fieldsOf: (viewer) => ({
      ...own.get(emailOf(viewer)),
      code: generateSync({ secret: totpSecret }),
      currentPassword: password,
      newPassword,
      repeatedPassword: newPassword,
    }),
  }
}

/**
 * Makes a viewer's account ready for one more action: what the one before ended or used up stands again. The second
 * factor is on, except where it is the action that turns it on.
 */
export async function readyAccount(viewer: Viewer, action: string): Promise<void> {
  const isOn = action.startsWith('people.') && action !== 'people.confirmSecondFactor'
  await rows(
    `with ready as (
       update "Person" set "totpSecret" = $2, "totpLastStep" = null, "totpConfirmedAt" = case when $3 then now() end
        where email = $1 returning id)
     update "Session" set "endedAt" = null, "secondFactorAt" = now() from ready where "personId" = ready.id`,
    [emailOf(viewer), totpSecret, isOn],
  )
}
