import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { CloseDialogButton, Dialog } from '@/components/dialog'
import { FileField } from '@/components/file-field'
import { LinkButton } from '@/components/link-button'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { TextField } from '@/components/text-field'
import { addVisitFileForm, cancelVisitForm } from '@/features/advisory/actions'
import type { VisitDetail } from '@/features/advisory/queries/visit-detail'
import { acceptedFiles, maxFileBytes } from '@/lib/accepted-files'

/** What can be done with a visit now: log, change or cancel it while it is planned; correct it and add photos once it is logged. */
export function VisitSteps({ visit, here }: { visit: VisitDetail; here: string }) {
  const t = useTranslations('advisory')
  if (visit.state === 'CANCELLED' || !visit.mayPlan) return null
  if (visit.state === 'LOGGED') return visit.mayLog ? <AfterLogging visitId={visit.id} here={here} /> : null
  return (
    <div className="flex flex-wrap gap-3">
      {visit.mayLog ? (
        <LinkButton href={`${here}/log`} kind="primary">
          {t('logVisit')}
        </LinkButton>
      ) : null}
      <LinkButton href={`${here}/change`}>{t('changeVisit')}</LinkButton>
      <Dialog button={t('cancelVisit')} title={t('cancelVisit')}>
        <p className="mb-4 text-ink-second">{t('cancelNote')}</p>
        <ActionForm action={cancelVisitForm} closesDialog>
          <input type="hidden" name="visitId" value={visit.id} />
          <TextArea name="reason" label={t('cancelReason')} rows={3} maxLength={1000} />
          <div className="flex flex-wrap justify-end gap-2">
            <CloseDialogButton />
            <SubmitButton>{t('cancelVisit')}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </div>
  )
}

function AfterLogging({ visitId, here }: { visitId: string; here: string }) {
  const t = useTranslations('advisory')
  return (
    <div className="flex flex-col items-start gap-3">
      <LinkButton href={`${here}/correct`}>{t('correctVisit')}</LinkButton>
      <AddFile visitId={visitId} />
    </div>
  )
}

function AddFile({ visitId }: { visitId: string }) {
  const t = useTranslations('advisory')
  return (
    <details className="w-full rounded border border-line bg-surface px-4 py-2">
      <summary className="min-h-8 cursor-pointer py-1 font-strong text-indigo underline">
        {t('addFile')}
      </summary>
      <ActionForm action={addVisitFileForm} clearAfterDone className="mt-3 max-w-xl pb-2">
        <input type="hidden" name="visitId" value={visitId} />
        <FileField
          name="file"
          label={t('log.file')}
          hint={t('log.fileHint')}
          accept={acceptedFiles}
          mostBytes={maxFileBytes}
        />
        <TextField name="caption" label={t('log.caption')} maxLength={200} optional />
        <div>
          <SubmitButton>{t('addFile')}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}
