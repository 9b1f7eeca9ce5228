import { useTranslations } from 'next-intl'
import { calendarFeedForm } from '@/features/advisory/actions'
import { FeedAddress } from './feed-address'
import { Section } from './section'

/** ADV-07: the advisor's visits in a calendar of their own, by an address that is shown once. */
export function CalendarFeed({ hasFeed }: { hasFeed: boolean }) {
  const t = useTranslations('programme.feed')
  return (
    <Section title={t('title')} note={t(hasFeed ? 'noteRenew' : 'note')}>
      <FeedAddress
        action={calendarFeedForm}
        words={{ submit: t(hasFeed ? 'renew' : 'make'), address: t('address'), once: t('once') }}
      />
    </Section>
  )
}
