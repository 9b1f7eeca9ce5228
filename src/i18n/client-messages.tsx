import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

const neededByEveryPage = ['components', 'shell']

/** Sends the words of these areas to the browser for the client components inside; nothing else is sent. */
export async function ClientMessages({ areas = [], children }: { areas?: string[]; children: ReactNode }) {
  const all = await getMessages()
  const wanted = [...neededByEveryPage, ...areas]
  const messages = Object.fromEntries(Object.entries(all).filter(([area]) => wanted.includes(area)))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
