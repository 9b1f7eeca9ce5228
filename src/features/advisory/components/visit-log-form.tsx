import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/action-form'
import { CheckboxGroup, RadioGroup } from '@/components/choice-fields'
import { FileField } from '@/components/file-field'
import { LinkButton } from '@/components/link-button'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { TextField } from '@/components/text-field'
import { logVisitForm } from '@/features/advisory/actions'
import type { VisitDetail } from '@/features/advisory/queries/visit-detail'
import { acceptedFiles } from '@/lib/accepted-files'
import { earlierOf } from '@/lib/days'
import { deliveryModes, visitSides } from '@/rules/advisory/visit'
import { AgreementLines } from './agreement-lines'
import { VisitDay } from './visit-day'

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
        <Part title={t('log.first')} note={t('log.firstNote')}>
          <RadioGroup
            name="committeeFunctioning"
            label={t('log.committee')}
            inline
            choices={[
              { value: 'yes', label: t('log.yes') },
              { value: 'no', label: t('log.no') },
            ]}
          />
        </Part>
      ) : null}
      <Part title={t('log.when')}>
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
        <TextField
          name="days"
          label={t('howLong')}
          type="number"
          inputMode="decimal"
          step={0.5}
          min={0.5}
          defaultValue={visit.days}
          className="max-w-28"
        />
        <RadioGroup
          name="mode"
          label={t('mode')}
          inline
          choices={deliveryModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
          defaultValue={visit.mode}
        />
      </Part>
      <Part title={t('log.who')} note={t('log.whoNote')}>
        {visitSides.map((side) => (
          <fieldset key={side} className="grid grid-cols-2 gap-3">
            <legend className="mb-1 font-strong">{t(`sides.${side}`)}</legend>
            <TextField
              name={`${side}Present`}
              label={t('log.present')}
              type="number"
              inputMode="numeric"
              min={0}
              step={1}
            />
            <TextField
              name={`${side}Women`}
              label={t('log.women')}
              type="number"
              inputMode="numeric"
              min={0}
              step={1}
            />
          </fieldset>
        ))}
      </Part>
      <Part title={t('log.about')}>
        <TextArea
          name="agenda"
          label={t('log.agenda')}
          rows={2}
          maxLength={4000}
          optional
          defaultValue={visit.purpose}
        />
        <TextArea name="topics" label={t('log.topics')} hint={t('log.topicsHint')} rows={3} />
        {issues.length > 0 ? (
          <details open={issues.length <= 12}>
            <summary className="min-h-10 cursor-pointer py-2 font-strong text-indigo underline">
              {t('log.issues')}
            </summary>
            <CheckboxGroup
              name="issueNumbers"
              label={t('log.issues')}
              labelHidden
              choices={issues.map(({ number, title }) => ({
                value: String(number),
                label: `${number} · ${title}`,
              }))}
            />
          </details>
        ) : null}
      </Part>
      <Part title={t('log.agreed')} note={t('log.agreedNote')}>
        <AgreementLines
          words={{
            line: t.raw('log.agreementLine'),
            what: t('log.what'),
            responsible: t('log.responsible'),
            dueOn: t('log.dueOn'),
            more: t('log.oneMore'),
          }}
        />
      </Part>
      <Part title={t('log.notes')}>
        <TextArea
          name="notesForFactory"
          label={t('log.notesForFactory')}
          hint={t('log.notesForFactoryHint')}
          rows={4}
          maxLength={4000}
          optional
        />
        <TextArea
          name="internalNotes"
          label={t('log.internalNotes')}
          hint={t('log.internalNotesHint')}
          rows={3}
          maxLength={4000}
          optional
        />
      </Part>
      <Part title={t('log.photos')}>
        <FileField
          name="files"
          label={t('log.files')}
          hint={t('log.filesHint')}
          accept={acceptedFiles}
          multiple
          optional
        />
        <TextField name="filesCaption" label={t('log.caption')} maxLength={200} optional />
      </Part>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('logVisit')}</SubmitButton>
        <LinkButton href={backHref}>{t('back')}</LinkButton>
      </div>
    </ActionForm>
  )
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 rounded border border-line bg-surface p-4">
      <h2 className="text-base font-strong">{title}</h2>
      {note ? <p className="-mt-2 text-sm text-ink-second">{note}</p> : null}
      {children}
    </section>
  )
}
