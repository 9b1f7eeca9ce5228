import 'server-only'
import { createTransport } from 'nodemailer'
import { now } from '@/server/clock'
import { database } from '@/server/database'
import { environment } from '@/server/environment'
import { log } from '@/server/log'

export interface MailToSend {
  id: string
  toEmail: string
  language: string
  subject: string
  text: string
}

export type Sender = (mail: MailToSend) => Promise<void>

/** Failures in one run after which the mail server is left alone until the next. */
const patience = 3

/** Through the mail server, if one is set; else mails are kept to be read, and count as delivered. */
export function mailSender(): Sender {
  const { SELVEDGE_SMTP, SELVEDGE_MAIL_FROM } = environment()
  if (!SELVEDGE_SMTP) return async () => undefined
  const transport = createTransport(SELVEDGE_SMTP)
  return async ({ toEmail, subject, text, language, id }) => {
    await transport.sendMail({
      from: SELVEDGE_MAIL_FROM,
      to: toEmail,
      subject,
      text,
      messageId: `<${id}@${new URL(environment().SELVEDGE_ADDRESS).hostname}>`,
      headers: { 'Content-Language': language },
    })
  }
}

/** Delivers what waits in the outbox, the oldest first; answers how many. What fails stays for the next run. */
export async function deliverMails(send: Sender): Promise<number> {
  const failed: string[] = []
  let delivered = 0
  while (failed.length < patience) {
    const outcome = await deliverNext(send, failed)
    if (outcome === 'none') break
    if (outcome === 'delivered') delivered += 1
    else failed.push(outcome.failed)
  }
  return delivered
}

// The row stays locked while it is sent, so that of several processes one sends it.
async function deliverNext(
  send: Sender,
  failed: string[],
): Promise<'none' | 'delivered' | { failed: string }> {
  return database().$transaction(async (db) => {
    const [mail] = await db.$queryRaw<MailToSend[]>`
      SELECT "id", "toEmail", "language", "subject", "text" FROM "Mail"
      WHERE "deliveredAt" IS NULL AND NOT ("id" = ANY(${failed}::uuid[]))
      ORDER BY "createdAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED`
    if (!mail) return 'none'
    try {
      await send(mail)
    } catch (error) {
      log.warn({ mail: mail.id, err: error }, 'a mail was not delivered and will be tried again')
      return { failed: mail.id }
    }
    await db.mail.update({ where: { id: mail.id }, data: { deliveredAt: await now() } })
    return 'delivered'
  })
}
