import 'server-only'
import { openCommand, type WritingContext, writing } from '@/features/people/commands/open-command'
import { ensureTotpSecret, recordOf } from '@/features/people/commands/sessions'
import { tryOf } from '@/features/people/commands/slowed'
import { type StandingSession, standingSession } from '@/features/people/commands/standing-session'
import { ownSessionInput, secondFactorInput } from '@/features/people/schema'
import { accept, type Result, refuse } from '@/lib/result'
import { machineTime } from '@/server/clock'
import { signInFirst } from '@/server/command'
import { hashOfSecret, newRecoveryCodes, stepOfCode } from '@/server/second-factor'
import { byAccount, forgetTries } from '@/server/slowing'

const wrongCode = () => refuse('ACC-13', 'people.refusals.wrongCode')

/** Gives the second factor of a session: a code of the app, or a recovery code, each of which works once (ACC-13). */
export const giveSecondFactor = openCommand({
  name: 'people.give-second-factor',
  input: secondFactorInput,
  run: ({ at }, { sessionId, code }) =>
    withCode(sessionId, code, at, async ({ db }, session) => {
      await db.session.update({ where: { id: session.id }, data: { secondFactorAt: at } })
      return accept(null)
    }),
})

/** Makes the secret that an authenticator app is set up with, unless there is one. */
export const beginSecondFactor = openCommand({
  name: 'people.begin-second-factor',
  input: ownSessionInput,
  run: ({ at }, { sessionId }) =>
    writing(at, async ({ db }) => {
      const session = await standingSession(sessionId, db)
      if (!session) return signInFirst()
      await ensureTotpSecret(db, session.person)
      return accept(null)
    }),
})

/** Turns the second factor on with a first code; answers the recovery codes, which are shown this once. */
export const confirmSecondFactor = openCommand({
  name: 'people.confirm-second-factor',
  input: secondFactorInput,
  async run({ at }, { sessionId, code }) {
    const session = await standingSession(sessionId)
    if (!session) return signInFirst()
    const allowed = await tryOf(byAccount, secondFactorOf(session.person.id))
    if (!allowed.ok) return allowed
    return writing(at, async (context) => {
      const person = await lockedPerson(context, session.person.id)
      if (person.totpConfirmedAt || !person.totpSecret)
        return refuse('ACC-13', 'people.refusals.secondFactorAlreadyOn')
      const step = stepOfCode(person.totpSecret, code, machineTime(), person.totpLastStep)
      if (step === null) return wrongCode()
      const { db } = context
      await db.person.update({ where: { id: person.id }, data: { totpConfirmedAt: at, totpLastStep: step } })
      await db.session.update({ where: { id: session.id }, data: { secondFactorAt: at } })
      await record(context, session, 'people.turn-second-factor-on')
      return accept({ recoveryCodes: await replaceRecoveryCodes(context, person.id) })
    })
  },
})

/** Turns the second factor off. Whoever must have one is signed out everywhere until it is set up again (ACC-13). */
export const removeSecondFactor = openCommand({
  name: 'people.remove-second-factor',
  input: secondFactorInput,
  run: ({ at }, { sessionId, code }) =>
    withCode(sessionId, code, at, async (context, session) => {
      const { db } = context
      const { id } = session.person
      await db.person.update({
        where: { id },
        data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
      })
      await db.recoveryCode.deleteMany({ where: { personId: id } })
      await db.session.updateMany({ where: { personId: id }, data: { secondFactorAt: null } })
      await record(context, session, 'people.turn-second-factor-off')
      return accept(null)
    }),
})

/** Ten new recovery codes in place of the old ones. */
export const renewRecoveryCodes = openCommand({
  name: 'people.renew-recovery-codes',
  input: secondFactorInput,
  run: ({ at }, { sessionId, code }) =>
    withCode(sessionId, code, at, async (context, session) => {
      await record(context, session, 'people.renew-recovery-codes')
      return accept({ recoveryCodes: await replaceRecoveryCodes(context, session.person.id) })
    }),
})

/** Takes the code, slowed down like a password, and does the work in the same transaction. */
async function withCode<T>(
  sessionId: string,
  code: string,
  at: Date,
  work: (context: WritingContext, session: StandingSession) => Promise<Result<T>>,
): Promise<Result<T>> {
  const session = await standingSession(sessionId)
  if (!session) return signInFirst()
  const allowed = await tryOf(byAccount, secondFactorOf(session.person.id))
  if (!allowed.ok) return allowed
  const result = await writing(at, async (context) =>
    (await takeCode(context, session.person.id, code, at)) ? work(context, session) : wrongCode(),
  )
  if (result.ok) await forgetTries(byAccount, secondFactorOf(session.person.id))
  return result
}

function secondFactorOf(personId: string): string {
  return `second-factor ${personId}`
}

/** Uses up a code of the app or a recovery code. The person's row is locked: of two at once, one succeeds. */
async function takeCode(context: WritingContext, personId: string, code: string, at: Date): Promise<boolean> {
  const { db } = context
  const person = await lockedPerson(context, personId)
  if (!person.totpConfirmedAt || !person.totpSecret) return false
  const step = stepOfCode(person.totpSecret, code, machineTime(), person.totpLastStep)
  if (step !== null) {
    await db.person.update({ where: { id: personId }, data: { totpLastStep: step } })
    return true
  }
  const where = { personId, codeHash: hashOfSecret('recovery', code), usedAt: null }
  return (await db.recoveryCode.updateMany({ where, data: { usedAt: at } })).count === 1
}

async function lockedPerson({ db }: WritingContext, personId: string) {
  await db.$queryRaw`SELECT "id" FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`
  return db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { id: true, totpSecret: true, totpConfirmedAt: true, totpLastStep: true },
  })
}

async function replaceRecoveryCodes({ db }: WritingContext, personId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await db.recoveryCode.deleteMany({ where: { personId } })
  await db.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: hashOfSecret('recovery', code) })),
  })
  return codes
}

function record(context: WritingContext, session: StandingSession, action: string): Promise<void> {
  const { id } = session.person
  return recordOf(context, id, session.membership, { action, objectKind: 'Person', objectId: id })
}
