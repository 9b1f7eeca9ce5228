import '@/app/globals.css'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Document } from '@/components/document'
import { themeCookie, themeIn } from '@/components/theme'
import { ClockBar } from '@/features/demo/components/clock-bar'
import { demoDay } from '@/features/demo/queries'
import { PortalShell } from '@/features/people/components/portal-shell'
import { otherMemberships } from '@/features/people/queries/account'
import { ClientMessages } from '@/i18n/client-messages'
import { isLanguage } from '@/i18n/languages'
import { personalOccasion } from '@/server/current-occasion'

export const metadata: Metadata = {
  title: { default: 'Selvedge', template: '%s · Selvedge' },
  robots: { index: false },
}

/** The frame around the pages behind the sign-in. It decides nothing: each page asks for itself who may see it. */
export default async function PortalLayout({
  params,
  children,
}: {
  params: Promise<{ language: string }>
  children: ReactNode
}) {
  const { language } = await params
  if (!isLanguage(language)) notFound()
  const theme = themeIn((await cookies()).get(themeCookie)?.value)
  const occasion = await personalOccasion()
  const today = occasion && demoDay(occasion)
  return (
    <Document language={language} theme={theme}>
      <ClientMessages>
        {occasion ? (
          <PortalShell
            language={language}
            theme={theme}
            viewer={occasion.viewer}
            others={await otherMemberships(occasion)}
            inDemo={today !== null}
            clockBar={today ? <ClockBar today={today} /> : null}
          >
            {children}
          </PortalShell>
        ) : (
          <main id="content">{children}</main>
        )}
      </ClientMessages>
    </Document>
  )
}
