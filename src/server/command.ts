import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { accept, type Refusal, type Result, refuse } from '@/lib/result'
import { type AuditFact, appendAudit } from '@/server/audit'
import { database, type Transaction } from '@/server/database'
import { Prisma } from '@/server/database/client/client'
import { announce, type LiveTopic } from '@/server/live'
import type { Occasion, PersonalOccasion } from '@/server/occasion'
import { type OutgoingMail, putIntoOutbox } from '@/server/outbox'
import { parsedInput } from '@/server/parsed-input'

/** What a running command works with. What it hands to audit, send and tell is written in its own transaction. */
export interface CommandContext {
  occasion: PersonalOccasion
  db: Transaction
  audit(fact: AuditFact): Promise<void>
  send(mail: OutgoingMail): void
  tell(topic: LiveTopic): void
}

interface Definition<S extends z.ZodType, T> {
  /** `area.verb-noun`, as it stands in receipts. */
  name: string
  input: S
  /** How long it may take; 20 unless it brings in much at once. */
  seconds?: number
  run(context: CommandContext, input: z.output<S>): Promise<Result<T>>
}

interface Options {
  /** Made by the client for one intention: a second click with the same key gives the first answer and does nothing. */
  key?: string
}

export interface Command<S extends z.ZodType, T> {
  (occasion: Occasion, input: z.input<S>, options?: Options): Promise<Result<T>>
  commandName: string
}

/** Carries a refusal out of the transaction, so that everything it wrote is undone. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason)
  }
}

/** The answer for an object that does not exist or may not be seen: both look the same (ACC-11). */
export function notFound() {
  return refuse('ACC-11', 'people.refusals.notFound')
}

/** The answer for somebody who is signed out, or whose session ended while they wrote. */
export function signInFirst() {
  return refuse('ACC-11', 'people.refusals.signInFirst', { signedOut: true })
}

/**
 * Defines a command: input -> access -> rule -> save, audit and outbox in one transaction. A refusal is a value and
 * leaves nothing behind. A repeated idempotency key of a person gives the stored answer.
 */
export function command<S extends z.ZodType, T>(definition: Definition<S, T>): Command<S, T> {
  const run = async (occasion: Occasion, input: z.input<S>, options: Options = {}): Promise<Result<T>> => {
    if (!isPersonal(occasion)) return signInFirst()
    const parsed = parsedInput(definition.input, input)
    if (!parsed.ok) return parsed
    const attempt = () =>
      database().$transaction(
        async (db) => {
          const receipt = await openReceipt(db, definition.name, occasion, options.key, parsed.value)
          if (receipt.stored) return receipt.stored as Result<T>
          const result = await inTransaction(db, occasion, (context) => definition.run(context, parsed.value))
          if (!result.ok) throw new Refused(result.refusal)
          await receipt.store(result.value)
          return result
        },
        definition.seconds === undefined ? {} : { timeout: definition.seconds * 1000 },
      )
    try {
      // What PostgreSQL undid because two writers stood in each other's way is done once more: nothing of it was left.
      return await attempt().catch((error) => (isWriteConflict(error) ? attempt() : Promise.reject(error)))
    } catch (error) {
      if (error instanceof Refused) return { ok: false, refusal: error.refusal }
      throw error
    }
  }
  return Object.assign(run, { commandName: definition.name })
}

/** Runs work with a command's context; audit, outbox and live messages are written when it was accepted. */
async function inTransaction<T>(
  db: Transaction,
  occasion: PersonalOccasion,
  work: (context: CommandContext) => Promise<Result<T>>,
): Promise<Result<T>> {
  const mails: OutgoingMail[] = []
  const topics: LiveTopic[] = []
  const { personId, organisationId, role } = occasion.viewer
  const result = await work({
    occasion,
    db,
    audit: (fact) => appendAudit(db, occasion.at, { personId, organisationId, role }, fact),
    send: (mail) => mails.push(mail),
    tell: (topic) => topics.push(topic),
  })
  if (!result.ok) return result
  await putIntoOutbox(db, occasion.at, mails)
  await announce(db, topics)
  return result
}

/** Locks a key for the running transaction and looks whether it was answered before. */
async function openReceipt(
  db: Transaction,
  name: string,
  occasion: PersonalOccasion,
  key: string | undefined,
  input: unknown,
) {
  if (key === undefined) return { stored: null, store: () => Promise.resolve() }
  const { personId } = occasion.viewer
  const inputHash = createHash('sha256')
    .update(`${name}\n${JSON.stringify(input)}`)
    .digest('hex')
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`receipt:${personId}:${key}`}, 0))`
  const found = await db.commandReceipt.findUnique({ where: { personId_key: { personId, key } } })
  if (found && found.inputHash !== inputHash)
    throw new Refused(refuse('ACC-11', 'people.refusals.keyUsedBefore').refusal)
  return {
    stored: found ? accept((found.result as { value?: unknown }).value) : null,
    store: async (value: unknown) => {
      const result = JSON.parse(JSON.stringify({ value }))
      await db.commandReceipt.create({
        data: { personId, key, command: name, inputHash, result, createdAt: occasion.at },
      })
    },
  }
}

function isPersonal(occasion: Occasion): occasion is PersonalOccasion {
  return occasion.viewer.kind === 'person'
}

function isWriteConflict(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034'
}
