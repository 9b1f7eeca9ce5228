import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { type SimpleColumn, SimpleTable } from '@/components/simple-table'
import { StateIcon } from '@/components/state-icon'
import type { VisitLine } from '@/features/advisory/queries/visits-of-factory'
import { formatDay } from '@/lib/formats'
import { halfDays } from './visit-words'

const shapes = { PLANNED: 'open', LOGGED: 'done', CANCELLED: 'barred' } as const

interface Props {
  caption: string
  visits: VisitLine[]
  /** Today there: what is planned for an earlier day is late. */
  on: string
  hrefOf(id: string): string
}

/** Visits one below the other; each opens. */
export function VisitList({ caption, visits, on, hrefOf }: Props) {
  const t = useTranslations('advisory')
  const language = useLocale()
  const columns: SimpleColumn<VisitLine>[] = [
    {
      key: 'day',
      header: t('day'),
      title: true,
      cell: (visit) => (
        <Link href={hrefOf(visit.id)} prefetch={false}>
          <time dateTime={visit.on}>{formatDay(language, visit.on, 'medium')}</time>
        </Link>
      ),
    },
    {
      key: 'purpose',
      header: t('purpose'),
      cell: (visit) => <bdi>{visit.topics.join(', ') || visit.purpose}</bdi>,
    },
    { key: 'mode', header: t('mode'), cell: ({ mode }) => t(`modes.${mode}`) },
    { key: 'days', header: t('daysHeader'), numeric: true, cell: ({ days }) => halfDays(language, days) },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state, on: day, cancelledReason }) => (
        <span>
          <StateIcon shape={shapes[state]}>
            {state === 'PLANNED' && day < on ? t('states.TO_LOG') : t(`states.${state}`)}
          </StateIcon>
          {cancelledReason ? (
            <span className="block text-sm text-ink-second">
              <bdi>{cancelledReason}</bdi>
            </span>
          ) : null}
        </span>
      ),
    },
  ]
  return <SimpleTable caption={caption} columns={columns} rows={visits} rowKey={({ id }) => id} />
}
