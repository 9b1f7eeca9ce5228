import 'server-only'
import type { z } from 'zod'
import type { Result } from '@/lib/result'
import { type AuditActor, type AuditFact, appendAudit } from '@/server/audit'
import type { Command } from '@/server/command'
import { database, type Transaction } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { type OutgoingMail, putIntoOutbox } from '@/server/outbox'
import { parsedInput } from '@/server/parsed-input'

interface Definition<S extends z.ZodType, T> {
  name: string
  input: S
  run(occasion: Occasion, input: z.output<S>): Promise<Result<T>>
}

/**
 * A command for whoever has not signed in yet, or only halfway: who they are is what it finds out. What it changes it
 * changes in `writing`, so that slowing down and password checks hold no connection.
 */
export function openCommand<S extends z.ZodType, T>(definition: Definition<S, T>): Command<S, T> {
  const run = async (occasion: Occasion, input: z.input<S>): Promise<Result<T>> => {
    const parsed = parsedInput(definition.input, input)
    return parsed.ok ? definition.run(occasion, parsed.value) : parsed
  }
  return Object.assign(run, { commandName: definition.name })
}

export interface WritingContext {
  db: Transaction
  audit(actor: AuditActor, fact: AuditFact): Promise<void>
  send(mail: OutgoingMail): Promise<void>
}

class Refused<T> extends Error {
  constructor(readonly result: Result<T>) {
    super('refused')
  }
}

/** One transaction with its audit entries and mails; a refusal undoes all of it. */
export async function writing<T>(
  at: Date,
  work: (context: WritingContext) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await database().$transaction(async (db) => {
      const result = await work({
        db,
        audit: (actor, fact) => appendAudit(db, at, actor, fact),
        send: (mail) => putIntoOutbox(db, at, [mail]),
      })
      if (!result.ok) throw new Refused(result)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return error.result
    throw error
  }
}
