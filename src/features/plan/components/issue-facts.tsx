import { useTranslations } from 'next-intl'
import { PanelSection } from '@/components/panel'
import { diagnosisSources, managementSystemElements, priorities } from '@/rules/plan/issue'
import type { IssueScreenView } from '../queries/issue-screen'
import { EditableField } from './editable-field'
import type { FieldChoice, FieldKind } from './field-value'

interface Fact {
  field:
    | 'rootCause'
    | 'rootCauseElement'
    | 'priority'
    | 'point'
    | 'diagnosisSource'
    | 'committeeOn'
    | 'committeeNote'
  kind: FieldKind
  value: string | null
  choices?: FieldChoice[]
  mayEdit?: boolean
}

/** IMP-06: root cause with its management-system element, priority, and where the issue comes from. */
export function IssueFacts({ screen }: { screen: IssueScreenView }) {
  const t = useTranslations('plan')
  const { issue } = screen
  const own = issue.source === 'SELF_DIAGNOSIS' || issue.source === 'FACTORY'
  const editor = issue.can.edit === null
  const ownFacts: Fact[] = [
    {
      field: 'diagnosisSource',
      kind: 'choice',
      value: issue.diagnosisSource,
      choices: diagnosisSources.map((value) => ({ value, label: t(`diagnosisSources.${value}`) })),
    },
    { field: 'committeeOn', kind: 'day', value: issue.committeeOn },
    { field: 'committeeNote', kind: 'text', value: issue.committeeNote },
  ]
  const facts: Fact[] = [
    { field: 'rootCause', kind: 'text', value: issue.rootCause },
    {
      field: 'rootCauseElement',
      kind: 'choice',
      value: issue.rootCauseElement,
      choices: managementSystemElements.map((value) => ({ value, label: t(`elements.${value}`) })),
    },
    {
      field: 'priority',
      kind: 'choice',
      value: issue.priority,
      choices: priorities.map((value) => ({ value, label: t(`priorities.${value}`) })),
    },
    {
      field: 'point',
      kind: 'choice',
      value: issue.point,
      choices: screen.points,
      mayEdit: editor && issue.source !== 'ASSESSMENT',
    },
    ...(own ? ownFacts : []),
  ]
  return (
    <PanelSection>
      <dl className="flex flex-col gap-2">
        {facts.map(({ field, mayEdit, ...fact }) => (
          <div key={field}>
            <dt className="text-sm text-ink-second">{t(`fields.${field}`)}</dt>
            <dd>
              <EditableField
                {...fact}
                place={{ kind: 'issue', id: issue.id, field }}
                label={t(`fields.${field}`)}
                empty={t('issue.notWritten')}
                mayEdit={mayEdit ?? editor}
              />
            </dd>
          </div>
        ))}
        <div>
          <dt className="text-sm text-ink-second">{t('fields.source')}</dt>
          <dd>
            {t(`sources.${issue.source}`)}
            {issue.alsoFoundByFactory ? ` · ${t('screen.foundByBoth')}` : ''}
            {issue.enteredBySide ? ` · ${t(`sides.${issue.enteredBySide}`)}` : ''}
            {issue.enteredBy ? (
              <>
                {' · '}
                <bdi>{issue.enteredBy}</bdi>
              </>
            ) : null}
          </dd>
        </div>
      </dl>
    </PanelSection>
  )
}
