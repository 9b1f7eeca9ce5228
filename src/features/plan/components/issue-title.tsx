import { useTranslations } from 'next-intl'
import type { IssueScreenView } from '../queries/issue-screen'
import { EditableField } from './editable-field'

/** What the issue is; words of the factory's own can be changed where they stand. */
export function IssueTitle({ screen }: { screen: IssueScreenView }) {
  const t = useTranslations('plan')
  const { issue, title, hasOwnWords } = screen
  return (
    <EditableField
      place={{ kind: 'issue', id: issue.id, field: 'description' }}
      label={t('fields.description')}
      kind="text"
      value={issue.description}
      empty=""
      mayEdit={hasOwnWords && issue.can.edit === null}
      className="font-strong"
    >
      <bdi>{title}</bdi>
    </EditableField>
  )
}
