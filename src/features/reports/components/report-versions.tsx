import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/notice'
import { formatInstant } from '@/lib/formats'
import type { ReportView } from '../schema'

/** ACC-08: which version this is, what it corrects, and the way to the others. */
export async function ReportVersions({ view, hrefOf }: { view: ReportView; hrefOf: (id: string) => string }) {
  const [t, language] = await Promise.all([getTranslations('reports'), getLocale()])
  const others = view.versions.filter(({ id }) => id !== view.id)
  if (others.length === 0) return null
  const isLatest = others.every(({ version }) => version < view.version)
  return (
    <Notice kind={isLatest ? 'plain' : 'attention'} title={t('versions.title', { version: view.version })}>
      {view.correctionNote === 'reports.corrections.answersAdded' ? (
        <p>{t('corrections.answersAdded')}</p>
      ) : null}
      {isLatest ? null : <p>{t('versions.earlier')}</p>}
      <ul className="flex flex-wrap gap-x-4">
        {others.map(({ id, version, releasedAt }) => (
          <li key={id}>
            <Link href={hrefOf(id)} prefetch={false}>
              {t('versions.other', {
                version,
                released: formatInstant(language, new Date(releasedAt), view.timeZone),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
