import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CheckboxGroup, RadioGroup } from '@/components/choice-fields'
import { TextArea } from '@/components/text-area'
import { TextField } from '@/components/text-field'
import type { VisitDetail } from '@/features/advisory/queries/visit-detail'
import { deliveryModes, visitSides } from '@/rules/advisory/visit'
import { AgreementLines } from './agreement-lines'

/** A part of the log of a visit, with its heading. */
export function LogPart({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 rounded border border-line bg-surface p-4">
      <h2 className="text-base font-strong">{title}</h2>
      {note ? <p className="-mt-2 text-sm text-ink-second">{note}</p> : null}
      {children}
    </section>
  )
}

/** How long the visit was, and how it took place. */
export function LengthAndMode({ visit }: { visit: Pick<VisitDetail, 'days' | 'mode'> }) {
  const t = useTranslations('advisory')
  return (
    <>
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
    </>
  )
}

/** Who took part, by side; with what is logged already, where it is. */
export function WhoTookPart({ logged }: { logged?: VisitDetail['participants'] }) {
  const t = useTranslations('advisory')
  return (
    <LogPart title={t('log.who')} note={t('log.whoNote')}>
      {visitSides.map((side) => (
        <fieldset key={side} className="grid grid-cols-2 gap-3">
          <legend className="mb-1 font-strong">{t(`sides.${side}`)}</legend>
          {(['present', 'women'] as const).map((who) => (
            <TextField
              key={who}
              name={`${side}${who === 'present' ? 'Present' : 'Women'}`}
              label={t(`log.${who}`)}
              type="number"
              inputMode="numeric"
              min={0}
              step={1}
              defaultValue={logged?.[side][who]}
            />
          ))}
        </fieldset>
      ))}
    </LogPart>
  )
}

interface AboutProps {
  agenda: string
  topics?: readonly string[]
  /** Those that can be chosen. */
  issues: { number: number; title: string }[]
  workedOn?: readonly number[]
}

/** What the visit was about: agenda, topics, issues of the plan. */
export function WhatItWasAbout({ agenda, topics = [], issues, workedOn = [] }: AboutProps) {
  const t = useTranslations('advisory')
  return (
    <LogPart title={t('log.about')}>
      <TextArea
        name="agenda"
        label={t('log.agenda')}
        rows={2}
        maxLength={4000}
        optional
        defaultValue={agenda}
      />
      <TextArea
        name="topics"
        label={t('log.topics')}
        hint={t('log.topicsHint')}
        rows={3}
        defaultValue={topics.join('\n')}
      />
      {issues.length > 0 ? (
        <details open={issues.length <= 12 || workedOn.length > 0}>
          <summary className="min-h-10 cursor-pointer py-2 font-strong text-indigo underline">
            {t('log.issues')}
          </summary>
          <CheckboxGroup
            name="issueNumbers"
            label={t('log.issues')}
            labelHidden
            defaultValues={workedOn.map(String)}
            choices={issues.map(({ number, title }) => ({
              value: String(number),
              label: (
                <>
                  {number} · <bdi>{title}</bdi>
                </>
              ),
            }))}
          />
        </details>
      ) : null}
    </LogPart>
  )
}

/** What was agreed, line by line. */
export function WhatWasAgreed({ logged = [] }: { logged?: VisitDetail['agreements'] }) {
  const t = useTranslations('advisory')
  return (
    <LogPart title={t('log.agreed')} note={t('log.agreedNote')}>
      <AgreementLines
        logged={logged}
        words={{
          line: t.raw('log.agreementLine'),
          what: t('log.what'),
          responsible: t('log.responsible'),
          dueOn: t('log.dueOn'),
          more: t('log.oneMore'),
        }}
      />
    </LogPart>
  )
}

/** What the factory reads, and buyers that have unlocked the cycle. */
export function NotesForFactory({ logged }: { logged?: string | null }) {
  const t = useTranslations('advisory')
  return (
    <TextArea
      name="notesForFactory"
      label={t('log.notesForFactory')}
      hint={t('log.notesForFactoryHint')}
      rows={4}
      maxLength={4000}
      optional
      defaultValue={logged ?? undefined}
    />
  )
}
