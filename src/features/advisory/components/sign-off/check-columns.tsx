import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { CheckMark } from '@/components/state-icon'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import type { IssueDetail } from '@/features/plan/queries/issue-detail'
import type { CheckView } from '@/features/plan/queries/issue-papers'
import type { FormAction } from '@/lib/form-state'
import { formatInstant } from '@/lib/formats'
import type { CheckKind } from '@/rules/plan/sign-off'

const columns = [
  { name: 'agreed', kinds: ['MANAGEMENT_AGREEMENT', 'WORKER_AGREEMENT'] },
  { name: 'told', kinds: ['COMMUNICATED'] },
  { name: 'reviewed', kinds: ['ADVISOR_REVIEW'] },
] as const

interface Props {
  issue: IssueDetail
  timeZone: string
  recordCheck: FormAction | null
}

/** The three checks of IMP-08: who gave them, when and with what note; and the forms for those the advisor can record. */
export function CheckColumns({ issue, timeZone, recordCheck }: Props) {
  const t = useTranslations('advisory.signOff')
  const standing = new Map(issue.checkList.map((check) => [check.kind, check]))
  return (
    <div className="grid gap-x-8 gap-y-5 px-4 py-4 md:grid-cols-3">
      {columns.map(({ name, kinds }) => (
        <section key={name} className="flex min-w-0 gap-3">
          <CheckMark given={kinds.every((kind) => standing.has(kind))} />
          <div className="flex min-w-0 flex-1 flex-col gap-2">
            <h3 className="text-base font-strong">{t(`column.${name}`)}</h3>
            {kinds.map((kind) => {
              const check = standing.get(kind)
              if (check) return <Given key={kind} check={check} timeZone={timeZone} />
              const records = recordCheck !== null && issue.can.record.includes(kind)
              return records ? (
                <RecordForm key={kind} issueId={issue.id} kind={kind} action={recordCheck} />
              ) : (
                <Missing key={kind} issue={issue} kind={kind} />
              )
            })}
          </div>
        </section>
      ))}
    </div>
  )
}

function Given({
  check: { kind, given, name, role, note, at },
  timeZone,
}: {
  check: CheckView
  timeZone: string
}) {
  const t = useTranslations('advisory.signOff')
  const roles = useTranslations('people.roles')
  const language = useLocale()
  return (
    <p className="text-sm break-words text-ink-second">
      <span className="text-ink">{t(`check.${kind}`)}: </span>
      {[name ?? roles(role), t(`given.${given}`), formatInstant(language, at, timeZone)].join(', ')}
      {note ? <bdi className="block">{note}</bdi> : null}
    </p>
  )
}

function Missing({ issue, kind }: { issue: IssueDetail; kind: CheckKind }) {
  const t = useTranslations('advisory.signOff')
  const roles = useTranslations('people.roles')
  const who = issue.missingChecks.find((missing) => missing.kind === kind)?.whoCanGive ?? []
  return (
    <p className="text-sm text-ink-second">
      {t(`check.${kind}`)}: {t('missingBy', { who: who.map((role) => roles(role)).join(', ') })}
    </p>
  )
}

/** For an agreement the note says how it was given. */
function RecordForm({ issueId, kind, action }: { issueId: string; kind: CheckKind; action: FormAction }) {
  const t = useTranslations('advisory.signOff')
  const form = (
    <ActionForm action={action} className="gap-2">
      <input type="hidden" name="issueId" value={issueId} />
      <input type="hidden" name="kind" value={kind} />
      <TextArea name="note" label={t(`note.${kind}`)} rows={3} maxLength={4000} />
      <div>
        <SubmitButton kind="secondary" size="small">
          {t(`record.${kind}`)}
        </SubmitButton>
      </div>
    </ActionForm>
  )
  // Agreements are mostly given by those whose they are; recording one is the exception.
  if (kind === 'ADVISOR_REVIEW' || kind === 'COMMUNICATED') return form
  return (
    <details>
      <summary className="min-h-8 cursor-pointer text-sm text-ink-second">
        {t(`check.${kind}`)}: {t('missing')}{' '}
        <span className="font-strong text-indigo underline">{t(`record.${kind}`)}</span>
      </summary>
      <div className="mt-2">{form}</div>
    </details>
  )
}
