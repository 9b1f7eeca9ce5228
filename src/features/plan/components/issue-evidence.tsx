import { useTranslations } from 'next-intl'
import { PanelSection } from '@/components/panel'
import type { IssueDetail } from '../queries/issue-detail'
import { EvidenceForm } from './evidence-form'
import { EvidenceItem } from './evidence-item'

/** Photos and documents: what was found, and how it is now. */
export function IssueEvidence({ issue }: { issue: IssueDetail }) {
  const t = useTranslations('plan.issue')
  const { evidenceList, findings, can } = issue
  const foundOn = findings.at(-1)?.assessedOn ?? null
  return (
    <PanelSection>
      <h3 className="mb-2 text-sm font-normal text-ink-second">{t('evidence')}</h3>
      {evidenceList.length === 0 ? <p className="text-ink-second">{t('noEvidence')}</p> : null}
      <ul className="grid grid-cols-2 gap-2">
        {evidenceList.map((item) => (
          <EvidenceItem
            key={item.id}
            item={item}
            found={foundOn !== null && item.showsOn <= foundOn}
            mayRemove={can.edit === null}
          />
        ))}
      </ul>
      {can.edit === null ? (
        <details className="mt-3" open={evidenceList.length === 0 && issue.critical}>
          <summary className="min-h-10 cursor-pointer py-2 font-strong text-indigo md:min-h-0">
            {t('addEvidence')}
          </summary>
          <EvidenceForm issueId={issue.id} today={issue.factory.on} />
        </details>
      ) : null}
    </PanelSection>
  )
}
