import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { grouped } from '@/lib/grouped'
import type { RuleOfBook } from '../queries'
import { RuleEntry } from './rule-entry'

/** The enforced rules by area, each under its lasting anchor. */
export function RuleList({ rules }: { rules: RuleOfBook[] }) {
  const t = useTranslations('rulebook')
  if (rules.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  const areas = [...grouped(rules, ({ area }) => area)]
  return (
    <>
      <nav aria-label={t('areasLabel')} className="not-printed">
        <ul className="flex flex-wrap gap-x-5">
          {areas.map(([area, ofArea]) => (
            <li key={area}>
              <a href={`#${area}`} className="inline-flex min-h-10 items-center md:min-h-8">
                {t(`areas.${area}`)} ({ofArea.length})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {areas.map(([area, ofArea]) => (
        <section key={area} id={area} className="flex flex-col gap-3">
          <h2 className="text-xl">{t(`areas.${area}`)}</h2>
          {ofArea.map((rule) => (
            <RuleEntry key={rule.id} rule={rule} />
          ))}
        </section>
      ))}
    </>
  )
}
