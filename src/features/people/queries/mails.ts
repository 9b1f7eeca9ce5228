import 'server-only'
import { database } from '@/server/database'
import { environment } from '@/server/environment'

export interface KeptMail {
  id: string
  toEmail: string
  language: string
  subject: string
  text: string
  createdAt: Date
}

export interface KeptMails {
  mails: KeptMail[]
  page: number
  pages: number
}

const mailsOfPage = 30

/** The demo's mails, the newest first; null outside the demo, where nobody reads the mail of others. */
export async function keptMails(askedPage = 1): Promise<KeptMails | null> {
  if (!environment().SELVEDGE_DEMO) return null
  const pages = Math.max(1, Math.ceil((await database().mail.count()) / mailsOfPage))
  const page = Math.min(Math.max(1, Math.trunc(askedPage) || 1), pages)
  const mails = await database().mail.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * mailsOfPage,
    take: mailsOfPage,
    select: { id: true, toEmail: true, language: true, subject: true, text: true, createdAt: true },
  })
  return { mails, page, pages }
}
