import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { RadioGroup } from '@/components/choice-fields'
import { SubmitButton } from '@/components/submit-button'
import { DateField } from '@/components/text-field'
import { assignAdvisorForm } from '@/features/advisory/actions'
import type { AdvisorLoad, AssignmentView } from '@/features/advisory/queries/advisors'
import { formatDay } from '@/lib/formats'
import { Section } from './section'

interface Props {
  factoryCode: string
  on: string
  assignments: AssignmentView[]
  /** Who can be chosen, with their load (REG-06); empty for who does not assign. */
  loads: AdvisorLoad[]
}

/** Who advises the factory and who did; the programme manager chooses, with each advisor's load in sight. */
export function AssignAdvisor({ factoryCode, on, assignments, loads }: Props) {
  const t = useTranslations('programme.advisor')
  const language = useLocale()
  return (
    <div id="advisor">
      <Section title={t('title')}>
        {assignments.length === 0 ? <p className="text-ink-second">{t('none')}</p> : null}
        <ul className="flex flex-col gap-1">
          {assignments.map(({ name, since, until }) => (
            <li key={since}>
              <span className="font-strong">{name ?? t('unknown')}</span>{' '}
              <span className="text-ink-second">
                {until
                  ? t('fromTo', { from: formatDay(language, since), to: formatDay(language, until) })
                  : t('since', { day: formatDay(language, since) })}
              </span>
            </li>
          ))}
        </ul>
        {loads.length > 0 ? (
          <details
            open={assignments.length === 0}
            className="rounded border border-line bg-surface px-4 py-2"
          >
            <summary className="min-h-8 cursor-pointer py-1 font-strong text-indigo underline">
              {t('assign')}
            </summary>
            <ActionForm action={assignAdvisorForm} className="mt-3 max-w-xl pb-2">
              <input type="hidden" name="factoryCode" value={factoryCode} />
              <RadioGroup
                name="membershipId"
                label={t('who')}
                choices={loads.map(({ membershipId, name, factories, visits }) => ({
                  value: membershipId,
                  label: name,
                  hint: t('load', { factories, visits }),
                }))}
              />
              <DateField name="since" label={t('from')} min={on} defaultValue={on} />
              <div>
                <SubmitButton>{t('assign')}</SubmitButton>
              </div>
            </ActionForm>
          </details>
        ) : null}
      </Section>
    </div>
  )
}
