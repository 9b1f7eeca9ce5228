import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { RadioGroup } from '@/components/choice-fields'
import { LinkButton } from '@/components/link-button'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { DateField, TextField } from '@/components/text-field'
import { changeVisitForm, planVisitForm } from '@/features/advisory/actions'
import { type DeliveryMode, deliveryModes } from '@/rules/advisory/visit'
import { halfDays } from './visit-words'

interface Props {
  factoryCode: string
  /** Today there: a visit is planned for it or a later day. */
  on: string
  /** What is left in a cycle: of the visit that is changed, or of the one that runs. */
  days: { number: number; left: number }
  /** The visit that is changed; a new one without it. */
  visit?: { id: string; plannedOn: string; mode: DeliveryMode; days: number; purpose: string }
  backHref: string
}

/** ADV-01: when, how, how long and what for. The factory is told. */
export function VisitPlanForm({ factoryCode, on, days, visit, backHref }: Props) {
  const t = useTranslations('advisory')
  const language = useLocale()
  return (
    <ActionForm action={visit ? changeVisitForm : planVisitForm} className="max-w-xl">
      <input type="hidden" name="factoryCode" value={factoryCode} />
      {visit ? <input type="hidden" name="visitId" value={visit.id} /> : null}
      <DateField name="plannedOn" label={t('day')} min={on} defaultValue={visit?.plannedOn ?? ''} />
      <RadioGroup
        name="mode"
        label={t('mode')}
        inline
        choices={deliveryModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
        defaultValue={visit?.mode ?? 'IN_PERSON'}
      />
      <TextField
        name="days"
        label={t('howLong')}
        hint={t('howLongHint', { number: days.number, left: halfDays(language, Math.max(0, days.left)) })}
        type="number"
        inputMode="decimal"
        step={0.5}
        min={0.5}
        defaultValue={visit?.days ?? 1}
        className="max-w-28"
      />
      <TextArea
        name="purpose"
        label={t('purpose')}
        hint={t('purposeHint')}
        rows={3}
        maxLength={1000}
        defaultValue={visit?.purpose}
      />
      <p className="text-sm text-ink-second">{t('factoryIsTold')}</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{visit ? t('changeVisit') : t('planVisit')}</SubmitButton>
        <LinkButton href={backHref}>{t('back')}</LinkButton>
      </div>
    </ActionForm>
  )
}
