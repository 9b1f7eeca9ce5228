import 'server-only'
import type { Transaction } from '@/server/database'

/** A mail as a command hands it over: already in the receiver's language. */
export interface OutgoingMail {
  /** The same thing is told once: a second mail with the same key is dropped. */
  onceKey: string
  toEmail: string
  language: string
  subject: string
  text: string
}

/** Writes mails into the outbox, in the transaction of what they tell; a job delivers them afterwards. */
export async function putIntoOutbox(db: Transaction, at: Date, mails: OutgoingMail[]): Promise<void> {
  if (mails.length === 0) return
  await db.mail.createMany({ data: mails.map((mail) => ({ ...mail, createdAt: at })), skipDuplicates: true })
}
