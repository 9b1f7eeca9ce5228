import { useTranslations } from 'next-intl'
import { Badge } from '@/components/badge'
import type { PersonState } from '@/features/people/people-question'

const kinds = { ACTIVE: 'done', ENDED: 'plain', DEACTIVATED: 'attention' } as const

/** Whether somebody can sign in, in a word. */
export function PersonBadge({ state }: { state: PersonState }) {
  const t = useTranslations('people.kept')
  return <Badge kind={kinds[state]}>{t(`state.${state}`)}</Badge>
}
