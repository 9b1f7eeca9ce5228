import 'server-only'
import { addMinutes } from 'date-fns'
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
  /** Tries so far, this one counted. */
  tries: number
}

export type Sender = (mail: MailToSend) => Promise<void>

/** How long one mail may take to hand over; longer, and it counts as not sent. The transport gives up well before. */
const claimMinutes = 10
const transportSeconds = 60
/** The pause after the first failure; it doubles with every further one. After the last try the mail is given up. */
const firstPauseMinutes = 1
const mostTries = 12
/** Times in one run the mail server could not be reached, after which it is left alone until the next. */
const patience = 3

/** Through the mail server, if one is set; else mails are kept to be read, and count as delivered. */
export function mailSender(): Sender {
  const { SELVEDGE_SMTP, SELVEDGE_MAIL_FROM } = environment()
  if (!SELVEDGE_SMTP) return async () => undefined
  const milliseconds = transportSeconds * 1000
  const transport = createTransport({
    url: SELVEDGE_SMTP,
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
  })
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

/**
 * Delivers what is due in the outbox, the oldest first; answers how many. What fails is tried again after growing pauses
 * and holds up no other; what the receiver's server refuses for good is given up.
 */
export async function deliverMails(send: Sender, keepsWords = environment().SELVEDGE_DEMO): Promise<number> {
  let delivered = 0
  let unreached = 0
  while (unreached < patience) {
    const mail = await claimNext(await now())
    if (!mail) break
    const failure = await failureOf(send, mail)
    await keepOutcome(mail, failure, await now(), keepsWords)
    if (!failure) delivered += 1
    else if (failure.replyCode === null) unreached += 1
  }
  return delivered
}

// Claimed in a statement of its own and sent outside of any transaction: of several processes one sends it, and a slow
// mail server holds nothing. Should this process end while it sends, the mail is due again when the claim has run out.
async function claimNext(at: Date): Promise<MailToSend | undefined> {
  const [mail] = await database().$queryRaw<MailToSend[]>`
    UPDATE "Mail" SET "tries" = "tries" + 1, "nextTryAt" = ${addMinutes(at, claimMinutes)}
    WHERE "id" = (
      SELECT "id" FROM "Mail"
      WHERE "deliveredAt" IS NULL AND "givenUpAt" IS NULL AND ("nextTryAt" IS NULL OR "nextTryAt" <= ${at})
      ORDER BY "createdAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "toEmail", "language", "subject", "text", "tries"`
  return mail
}

interface Failure {
  /** What the mail server answered; null when it was not reached. */
  replyCode: number | null
}

async function failureOf(send: Sender, mail: MailToSend): Promise<Failure | null> {
  try {
    await send(mail)
    return null
  } catch (error) {
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
    // The error itself names the receiver.
    log.warn({ mail: mail.id, tries: mail.tries, code, responseCode }, 'a mail was not delivered')
    return { replyCode: typeof responseCode === 'number' ? responseCode : null }
  }
}

async function keepOutcome(
  mail: MailToSend,
  failure: Failure | null,
  at: Date,
  keepsWords: boolean,
): Promise<void> {
  const isOver = !failure || isRefusedForGood(failure) || mail.tries >= mostTries
  await database().mail.update({
    where: { id: mail.id },
    data: {
      ...(isOver ? { [failure ? 'givenUpAt' : 'deliveredAt']: at, nextTryAt: null } : {}),
      ...(isOver && !keepsWords ? { text: '' } : {}),
      ...(isOver ? {} : { nextTryAt: addMinutes(at, firstPauseMinutes * 2 ** (mail.tries - 1)) }),
    },
  })
}

/** RFC 5321: a reply of the five hundreds will be the same the next time. */
function isRefusedForGood({ replyCode }: Failure): boolean {
  return replyCode !== null && replyCode >= 500
}
