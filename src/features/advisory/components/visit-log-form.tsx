import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { RadioGroup } from '@/components/choice-fields'
import { FileField } from '@/components/file-field'
import { LinkButton } from '@/components/link-button'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { TextField } from '@/components/text-field'
import { logVisitForm } from '@/features/advisory/actions'
import type { VisitDetail } from '@/features/advisory/queries/visit-detail'
import { acceptedFiles, maxFileBytes } from '@/lib/accepted-files'
import { earlierOf } from '@/lib/days'
import { VisitDay } from './visit-day'
import {
  LengthAndMode,
  LogPart,
  NotesForFactory,
  WhatItWasAbout,
  WhatWasAgreed,
  WhoTookPart,
} from './visit-log-parts'

interface Props {
  visit: VisitDetail
  issues: { number: number; title: string }[]
  backHref: string
}

/** ADV-01, ADV-02: the log of a visit, in the order in which a visit goes; made for a phone. */
export function VisitLogForm({ visit, issues, backHref }: Props) {
  const t = useTranslations('advisory')
  return (
    <ActionForm action={logVisitForm} className="max-w-2xl">
      <input type="hidden" name="visitId" value={visit.id} />
      {visit.asksAboutCommittee ? (
        <LogPart title={t('log.first')} note={t('log.firstNote')}>
          <RadioGroup
            name="committeeFunctioning"
            label={t('log.committee')}
            inline
            choices={[
              { value: 'yes', label: t('log.yes') },
              { value: 'no', label: t('log.no') },
            ]}
          />
        </LogPart>
      ) : null}
      <LogPart title={t('log.when')}>
        <VisitDay
          label={t('day')}
          max={visit.today}
          defaultDay={earlierOf(visit.plannedOn, visit.today)}
          cycle={
            visit.asksAboutCommittee
              ? { months: visit.cycleMonths, days: t.raw('log.cycleDays'), hint: t('log.cycleDaysHint') }
              : null
          }
        />
        <LengthAndMode visit={visit} />
      </LogPart>
      <WhoTookPart />
      <WhatItWasAbout agenda={visit.purpose} issues={issues} />
      <WhatWasAgreed />
      <LogPart title={t('log.notes')}>
        <NotesForFactory />
        <TextArea
          name="internalNotes"
          label={t('log.internalNotes')}
          hint={t('log.internalNotesHint')}
          rows={3}
          maxLength={4000}
          optional
        />
      </LogPart>
      <LogPart title={t('log.photos')}>
        <FileField
          name="files"
          label={t('log.files')}
          hint={t('log.filesHint')}
          accept={acceptedFiles}
          mostBytes={maxFileBytes}
          multiple
          optional
        />
        <TextField name="filesCaption" label={t('log.caption')} maxLength={200} optional />
      </LogPart>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('logVisit')}</SubmitButton>
        <LinkButton href={backHref}>{t('back')}</LinkButton>
      </div>
    </ActionForm>
  )
}
