import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { Panel, PanelSection } from '@/components/panel'
import { CheckMark } from '@/components/state-icon'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { DateField } from '@/components/text-field'
import { reviewForm } from '../actions'
import type { DiagnosisScreenView } from '../queries/diagnosis-screen'
import { FormDraft } from './form-draft'

/** IMP-03: the committee has reviewed what was carried over and found nothing new; or what is missing for that. */
export function DiagnosisReview({ screen, planHref }: { screen: DiagnosisScreenView; planHref: string }) {
  const t = useTranslations('plan.diagnosis')
  const { carriedOver, review, mayEnter, factory, standing } = screen
  if (carriedOver.length === 0 || standing === null || standing.reviewedOn) return null
  const missing = carriedOver.filter(({ actionRenewed }) => !actionRenewed).length
  return (
    <Panel>
      <PanelSection>
        <h2 className="text-lg">{t('reviewTitle')}</h2>
        <p className="mt-1 text-ink-second">{t('reviewWhy')}</p>
        <ul className="mt-3 flex flex-col gap-2">
          {carriedOver.map(({ number, title, actionRenewed }) => (
            <li key={number} className="flex gap-2.5">
              <CheckMark given={actionRenewed} />
              <span>
                <Link href={`${planHref}/${number}`} prefetch={false}>
                  #{number} <bdi>{title}</bdi>
                </Link>
                <span className="block text-sm text-ink-second">
                  {actionRenewed ? t('renewed') : t('notRenewed')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection>
        {mayEnter && review === null ? (
          <ActionForm action={reviewForm} clearAfterDone>
            <FormDraft name="review" />
            <DateField name="reviewedOn" label={t('reviewedOn')} max={factory.on} defaultValue={factory.on} />
            <TextArea name="note" label={t('reviewNote')} />
            <SubmitButton>{t('reviewRecord')}</SubmitButton>
          </ActionForm>
        ) : (
          <p className="text-ink-second">
            {missing > 0 ? t('reviewMissing', { count: missing }) : t('reviewNotNow')}
          </p>
        )}
      </PanelSection>
    </Panel>
  )
}
