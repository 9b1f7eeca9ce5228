import '@/app/globals.css'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Document } from '@/components/document'
import { themeCookie, themeIn } from '@/components/theme'
import { ClientMessages } from '@/i18n/client-messages'
import { isLanguage } from '@/i18n/languages'

export const metadata: Metadata = {
  title: { default: 'Selvedge', template: '%s · Selvedge' },
  robots: { index: false },
}

export default async function SignInLayout({
  params,
  children,
}: {
  params: Promise<{ language: string }>
  children: ReactNode
}) {
  const { language } = await params
  if (!isLanguage(language)) notFound()
  const theme = themeIn((await cookies()).get(themeCookie)?.value)
  return (
    <Document language={language} theme={theme}>
      <ClientMessages>{children}</ClientMessages>
    </Document>
  )
}
