import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/link-button'
import { PageHeader } from '@/components/page-header'
import { Pagination } from '@/components/pagination'
import { AuditCheck } from '@/features/people/components/audit-check'
import { AuditTable } from '@/features/people/components/audit-table'
import { auditLog, checkAuditLog } from '@/features/people/queries/audit-log'
import { signedIn } from '@/features/people/signed-in'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ searchParams }: Props) {
  const [language, t, occasion, asked] = await Promise.all([
    getLocale(),
    getTranslations('audit'),
    signedIn(),
    searchParams,
  ])
  const here = `/${language}/programme/audit`
  const chain: { chain?: string } = typeof asked.chain === 'string' ? { chain: asked.chain } : {}
  const log = await auditLog(occasion, { ...chain, page: Number(asked.page) || 1 })
  if (!log) notFound()
  const check = asked.check === undefined ? null : await checkAuditLog(occasion)
  const addressOf = (page: number) =>
    `${here}?${new URLSearchParams([...Object.entries(chain), ['page', String(page)]])}`
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        title={t('title')}
        eyebrow={t('eyebrow')}
        actions={<LinkButton href={`${here}?check=1`}>{t('check')}</LinkButton>}
      />
      {check && <AuditCheck verification={check} />}
      <AuditTable
        lines={log.lines}
        chainHref={(of) => `${here}?chain=${of}`}
        allHref={chain.chain ? here : null}
      />
      <Pagination page={log.page} pages={log.pages} hrefOf={addressOf} />
    </div>
  )
}
