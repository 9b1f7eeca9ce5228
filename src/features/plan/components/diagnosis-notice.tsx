import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/notice'
import { formatDay } from '@/lib/formats'
import type { DiagnosisStanding } from '../queries/diagnosis-standing'

/** IMP-01, IMP-03: how the factory's self-diagnosis stands, and the committee's share in it. */
export function DiagnosisNotice({ standing }: { standing: DiagnosisStanding | null }) {
  const t = useTranslations('plan')
  const language = useLocale()
  if (standing === null) return null
  const { share, state, reviewedOn, reviewNote } = standing
  const words = t(`selfDiagnosisStates.${state}`)
  if (state === 'NOT_COMPLETED') return <Notice title={words} />
  return (
    <p className="text-sm text-ink-second">
      {words}
      {share.selfDiagnosed > 0
        ? ` ${t('screen.committeeShare', { committee: share.byCommittee, count: share.selfDiagnosed })}`
        : ''}
      {reviewedOn ? ` ${formatDay(language, reviewedOn)}` : ''}
      {reviewNote ? (
        <>
          {' '}
          <bdi>{reviewNote}</bdi>
        </>
      ) : null}
    </p>
  )
}
