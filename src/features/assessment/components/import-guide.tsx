import { getTranslations } from 'next-intl/server'
import { Panel, PanelSection } from '@/components/panel'

const files = [
  ['templateXlsx', '/import/released-assessments.xlsx'],
  ['templateCsv', '/import/released-assessments.csv'],
  ['templateJson', '/import/released-assessments.json'],
] as const

const effects = ['followsFindings', 'followsPlan', 'followsReaders', 'followsPublic'] as const

/** The template in each kind, and what follows from an import. */
export async function ImportGuide() {
  const t = await getTranslations('assessment')
  return (
    <Panel>
      <PanelSection>
        <h2 className="text-base">{t('template')}</h2>
        <ul className="flex flex-wrap gap-x-6">
          {files.map(([key, href]) => (
            <li key={key}>
              <a href={href} download className="inline-flex min-h-10 items-center">
                {t(key)}
              </a>
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection>
        <h2 className="text-base">{t('whatFollows')}</h2>
        <ul className="flex max-w-prose list-disc flex-col gap-1 ps-5">
          {effects.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </PanelSection>
    </Panel>
  )
}
