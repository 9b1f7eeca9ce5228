import { useTranslations } from 'next-intl'
import { Card, CardList } from '@/components/card-list'
import { Section } from '../section'

interface Props {
  /** Critical non-compliances of the latest assessment that the factory has not reported done. */
  findings: { id: string; title: string; state: string; href: string | null }[]
}

/** IMP-10: what is critical and not reported done stands here as well, so that nothing of it is overlooked. */
export function NotReported({ findings }: Props) {
  const t = useTranslations('advisory.signOff')
  if (findings.length === 0) return null
  return (
    <Section title={t('notReported')} note={t('notReportedNote')}>
      <CardList label={t('notReported')}>
        {findings.map(({ id, title, state, href }) => (
          <Card
            key={id}
            critical
            title={<bdi>{href ? <a href={href}>{title}</a> : title}</bdi>}
            state={state}
          />
        ))}
      </CardList>
    </Section>
  )
}
