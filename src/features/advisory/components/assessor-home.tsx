import { useLocale, useTranslations } from 'next-intl'
import type { AssessorHomeView } from '@/features/advisory/queries/programme-home'
import { formatDayRange } from '@/lib/formats'
import { HomeList } from './home-lists'

/** The assessments an assessor is on, each with its factory's plan (ACC-05). */
export function AssessorHome({ home, base }: { home: AssessorHomeView; base: string }) {
  const t = useTranslations('programme.home')
  const language = useLocale()
  return (
    <HomeList
      title={t('assessments')}
      none={t('noAssessment')}
      lines={home.assessments.map(({ id, factory, startedOn, endedOn, openIssues }) => ({
        key: id,
        href: `${base}/${factory.code}/plan`,
        title: factory.name,
        where: [factory.city, t('openIssues', { count: openIssues })].join(' · '),
        end: formatDayRange(language, startedOn, endedOn),
      }))}
    />
  )
}
