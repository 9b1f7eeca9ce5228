import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { LinkButton } from '@/components/link-button'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { correctVisitForm } from '@/features/advisory/actions'
import type { VisitDetail } from '@/features/advisory/queries/visit-detail'
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

/** ADV-01: the log of a visit as it stands, to be corrected; day and internal notes stay as they are. */
export function VisitCorrectForm({ visit, issues, backHref }: Props) {
  const t = useTranslations('advisory')
  return (
    <ActionForm action={correctVisitForm} className="max-w-2xl">
      <input type="hidden" name="visitId" value={visit.id} />
      <LogPart title={t('corrections.why')} note={t('corrections.whyNote')}>
        <TextArea name="reason" label={t('corrections.reason')} rows={2} maxLength={1000} />
      </LogPart>
      <LogPart title={t('log.when')} note={t('corrections.dayStands')}>
        <LengthAndMode visit={visit} />
      </LogPart>
      <WhoTookPart logged={visit.participants} />
      <WhatItWasAbout
        agenda={visit.agenda ?? ''}
        topics={visit.topics}
        issues={issues}
        workedOn={visit.issues.map(({ number }) => number)}
      />
      <WhatWasAgreed logged={visit.agreements} />
      <LogPart title={t('log.notes')}>
        <NotesForFactory logged={visit.notesForFactory} />
      </LogPart>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('correctVisit')}</SubmitButton>
        <LinkButton href={backHref}>{t('back')}</LinkButton>
      </div>
    </ActionForm>
  )
}
