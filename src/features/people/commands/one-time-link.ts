import 'server-only'
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openCommand, type WritingContext, writing } from '@/features/people/commands/open-command'
import { type Owner, openSession } from '@/features/people/commands/sessions'
import { tryFrom } from '@/features/people/commands/slowed'
import { linkRequestInput, linkSignInInput } from '@/features/people/schema'
import type { Language } from '@/i18n/languages'
import { translatorFor } from '@/i18n/messages'
import { accept, refuse } from '@/lib/result'
import { oneTimeLinkExpiresAt, takeOneTimeLink } from '@/rules/people/sign-in'
import { database } from '@/server/database'
import { environment } from '@/server/environment'
import { hashOfSecret } from '@/server/second-factor'
import { byAddress, mayMailLink, takeBackTry } from '@/server/slowing'

const validMinutes = 15
/** Longer than making and storing a link takes, so that the answer's time tells nothing. */
const answerMilliseconds = 400

/**
 * Sends a one-time link, if there is such a person and they were not sent too many. The answer and its time are the same
 * whether there is one or not (ACC-13).
 */
export const requestOneTimeLink = openCommand({
  name: 'people.request-one-time-link',
  input: linkRequestInput,
  async run({ at }, { email, language, address }) {
    const fromAddress = await tryFrom(address, 'link')
    if (!fromAddress.ok) return fromAddress
    await Promise.all([sendLink(email, language, at), pause(answerMilliseconds)])
    return accept(null)
  },
})

/** Signs in by a one-time link, once and for 15 minutes; answers the session's id. */
export const signInWithLink = openCommand({
  name: 'people.sign-in-with-link',
  input: linkSignInInput,
  async run({ at }, { token, device, address }) {
    const fromAddress = await tryFrom(address, 'sign-in')
    if (!fromAddress.ok) return fromAddress
    const result = await writing(at, async (context) => {
      const owner = await takeLink(context, token, at)
      if (!owner.ok) return owner
      return accept({ sessionId: await openSession(context, owner.value, { device, at }) })
    })
    if (result.ok) await takeBackTry(byAddress, address)
    return result
  },
})

async function sendLink(email: string, language: Language, at: Date): Promise<void> {
  const person = await database().person.findFirst({
    where: { email, deactivatedAt: null },
    select: { id: true, email: true, name: true },
  })
  if (!person || !(await mayMailLink(person.id))) return
  const token = randomBytes(32).toString('base64url')
  const tokenHash = hashOfSecret('link', token)
  const expiresAt = oneTimeLinkExpiresAt(at, validMinutes)
  const t = await translatorFor(language, 'people')
  const link = `${environment().SELVEDGE_ADDRESS}/${language}/sign-in/link/${token}`
  await writing(at, async ({ db, send }) => {
    await db.oneTimeLink.create({ data: { personId: person.id, tokenHash, expiresAt } })
    await send({
      onceKey: `one-time-link:${tokenHash}`,
      toEmail: person.email,
      language,
      subject: t('mail.link.subject'),
      text: t('mail.link.text', { name: person.name, link, minutes: validMinutes }),
    })
    return accept(null)
  })
}

async function takeLink({ db }: WritingContext, token: string, at: Date) {
  // The row is locked: of two clicks at once the second finds the link used.
  const [found] = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "OneTimeLink" WHERE "tokenHash" = ${hashOfSecret('link', token)} FOR UPDATE`
  const link = found
    ? await db.oneTimeLink.findUnique({
        where: { id: found.id },
        select: { id: true, expiresAt: true, usedAt: true, person: { select: ownerFields } },
      })
    : null
  const standing =
    link && link.person.deactivatedAt === null
      ? { usedAt: link.usedAt, createdAt: madeAt(link.expiresAt) }
      : null
  const taken = takeOneTimeLink(standing, at, validMinutes)
  if (!taken.ok || !link) return refuse('ACC-13', 'people.refusals.linkDoesNotWork')
  await db.oneTimeLink.update({ where: { id: link.id }, data: { usedAt: taken.value.usedAt } })
  return accept<Owner>(link.person)
}

const ownerFields = { id: true, totpSecret: true, totpConfirmedAt: true, deactivatedAt: true } as const

function madeAt(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() - validMinutes * 60_000)
}
