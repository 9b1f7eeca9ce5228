'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/action-form'
import { FileField } from '@/components/file-field'
import { SubmitButton } from '@/components/submit-button'
import { DateField, TextField } from '@/components/text-field'
import { acceptedFiles, maxFileBytes } from '@/lib/accepted-files'
import type { Day } from '@/lib/days'
import { formatBytes, formatNumber } from '@/lib/formats'
import { addEvidenceForm } from '../actions'
import { EvidenceProgress } from './evidence-progress'
import { FormDraft } from './form-draft'

const megabyte = 1024 * 1024

/** A photo or a document with what it shows and of which day; says limits before, and at once when a file is too large. */
export function EvidenceForm({ issueId, today }: { issueId: string; today: Day }) {
  const t = useTranslations('plan')
  const language = useLocale()
  const [file, setFile] = useState<File | null>(null)
  const [cameBack, setCameBack] = useState(false)
  const tooLarge = file !== null && file.size > maxFileBytes
  function sent() {
    setFile(null)
    setCameBack(false)
  }
  return (
    <ActionForm action={addEvidenceForm} clearAfterDone onDone={sent} className="mt-2 gap-4">
      <FormDraft name={`evidence ${issueId}`} onGivenBack={() => setCameBack(true)} />
      <input type="hidden" name="issueId" value={issueId} />
      <FileField
        name="file"
        label={t('issue.file')}
        hint={t('files.hint', { megabytes: formatNumber(language, maxFileBytes / megabyte) })}
        accept={acceptedFiles}
        chooseAgain={cameBack && file === null}
        onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
      />
      {tooLarge ? (
        <p role="alert" className="text-sm font-strong text-amber">
          {t('files.tooLarge')}
        </p>
      ) : null}
      <TextField name="caption" label={t('issue.caption')} maxLength={200} />
      <DateField name="showsOn" label={t('issue.showsOn')} max={today} defaultValue={today} />
      <EvidenceProgress words={file === null ? null : formatBytes(language, file.size)} />
      <SubmitButton kind="secondary" disabled={tooLarge}>
        {t('issue.sendFile')}
      </SubmitButton>
    </ActionForm>
  )
}
