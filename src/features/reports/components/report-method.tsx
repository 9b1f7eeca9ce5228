import { getLocale, getTranslations } from 'next-intl/server'
import { formatInstant } from '@/lib/formats'
import type { ReportView } from '../schema'
import { Section } from './section'

const limits = ['documents', 'noRating', 'moment', 'workers', 'rate'] as const

/** ASM-09, ASM-10: how the assessment was made, what it cannot say, and how this document is known again (ACC-08). */
export async function ReportMethod({ view }: { view: ReportView }) {
  const [t, language] = await Promise.all([getTranslations('reports.method'), getLocale()])
  const { assessment } = view.document
  return (
    <Section id="method" title={t('title')}>
      <ul className="flex max-w-prose list-disc flex-col gap-1 ps-5">
        <li>
          {t('how', {
            version: assessment.toolVersion,
            count: assessment.assessors,
            known: assessment.assessors > 0 ? 'yes' : 'no',
          })}
        </li>
        {limits.map((limit) => (
          <li key={limit}>{t(`limits.${limit}`)}</li>
        ))}
      </ul>
      <p className="text-sm text-ink-second">
        {t('frozen', {
          released: formatInstant(language, new Date(view.releasedAt), view.timeZone),
          version: view.version,
        })}{' '}
        <span dir="ltr" className="inline-block break-all">
          {view.sha256}
        </span>
      </p>
    </Section>
  )
}
