import '@/app/globals.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Document } from '@/components/document'
import { PublicFooter } from '@/components/public-footer'
import { PublicHeader } from '@/components/public-header'
import { isLanguage } from '@/i18n/languages'
import { environment } from '@/server/environment'

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(environment().SELVEDGE_ADDRESS),
    title: { default: 'Selvedge', template: '%s · Selvedge' },
  }
}

export function generateStaticParams() {
  // None beforehand: a page is made when it is first asked for, from the database it is asked of.
  return []
}

export default async function PublicLayout({
  params,
  children,
}: {
  params: Promise<{ language: string }>
  children: ReactNode
}) {
  const { language } = await params
  if (!isLanguage(language)) notFound()
  setRequestLocale(language)
  return (
    <Document language={language}>
      <div className="flex min-h-dvh flex-col">
        <PublicHeader language={language} />
        <main id="content" className="mx-auto w-full max-w-272 flex-1 px-4 pb-16 md:px-8">
          {children}
        </main>
        <PublicFooter language={language} />
      </div>
    </Document>
  )
}
