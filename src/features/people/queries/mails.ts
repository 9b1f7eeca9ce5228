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

const mostShown = 100

/** The demo's mails, the newest first; null outside the demo, where nobody reads the mail of others. */
export async function keptMails(): Promise<KeptMail[] | null> {
  if (!environment().SELVEDGE_DEMO) return null
  return database().mail.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostShown,
    select: { id: true, toEmail: true, language: true, subject: true, text: true, createdAt: true },
  })
}
