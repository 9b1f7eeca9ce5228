import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Panel, PanelSection } from '@/components/panel'
import { SimpleTable } from '@/components/simple-table'
import type { VisitDetail } from '@/features/advisory/queries/visit-detail'
import { formatDay } from '@/lib/formats'
import { visitSides } from '@/rules/advisory/visit'
import { VisitCorrections } from './visit-corrections'
import { VisitPhotos } from './visit-photos'
import { visitLength } from './visit-words'

interface Props {
  visit: VisitDetail
  issues: { number: number; title: string; href: string }[]
}

/** A visit as it was logged, or as it is planned. Internal notes are there for programme staff only. */
export function VisitReport({ visit, issues }: Props) {
  const t = useTranslations('advisory')
  const language = useLocale()
  const facts = [t(`modes.${visit.mode}`), visitLength(t, language, visit.days), visit.advisor].filter(
    Boolean,
  )
  return (
    <>
      <Panel>
        <PanelSection>
          <p className="text-ink-second">{facts.join(' · ')}</p>
          <p className="mt-1">
            <bdi>{visit.purpose}</bdi>
          </p>
          {visit.cancelledReason ? (
            <p className="mt-2 font-strong">{t('cancelledBecause', { reason: visit.cancelledReason })}</p>
          ) : null}
        </PanelSection>
        {visit.state === 'LOGGED' ? <LoggedParts visit={visit} issues={issues} /> : null}
      </Panel>
      <VisitCorrections corrections={visit.corrections} />
    </>
  )
}

function LoggedParts({ visit, issues }: Props) {
  const t = useTranslations('advisory')
  return (
    <>
      <Part title={t('log.who')}>
        <SimpleTable
          caption={t('log.who')}
          rows={[...visitSides]}
          rowKey={(side) => side}
          columns={[
            { key: 'side', header: t('log.side'), title: true, cell: (side) => t(`sides.${side}`) },
            {
              key: 'present',
              header: t('log.present'),
              numeric: true,
              cell: (side) => String(visit.participants[side].present),
            },
            {
              key: 'women',
              header: t('log.women'),
              numeric: true,
              cell: (side) => String(visit.participants[side].women),
            },
          ]}
        />
      </Part>
      {visit.committeeFunctioning === null ? null : (
        <Part title={t('log.committee')}>{visit.committeeFunctioning ? t('log.yes') : t('log.no')}</Part>
      )}
      {visit.agenda ? (
        <Part title={t('log.agenda')}>
          <bdi>{visit.agenda}</bdi>
        </Part>
      ) : null}
      <Part title={t('log.topics')}>
        <bdi>{visit.topics.join(' · ')}</bdi>
      </Part>
      {issues.length > 0 ? (
        <Part title={t('log.issues')}>
          <ul className="flex flex-col gap-1">
            {issues.map(({ number, title, href }) => (
              <li key={number}>
                <a href={href}>
                  {number} · <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {visit.agreements.length > 0 ? (
        <Part title={t('log.agreed')}>
          <Agreements agreements={visit.agreements} />
        </Part>
      ) : null}
      {visit.notesForFactory ? (
        <Part title={t('log.notesForFactory')}>
          <bdi>{visit.notesForFactory}</bdi>
        </Part>
      ) : null}
      {visit.internalNotes ? (
        <div className="bg-sunk px-4 py-3.5">
          <h2 className="text-sm font-strong text-ink-second">{t('log.internalNotes')}</h2>
          <p className="text-sm text-ink-second">{t('log.internalNotesHint')}</p>
          <p className="mt-1 whitespace-pre-line">
            <bdi>{visit.internalNotes}</bdi>
          </p>
        </div>
      ) : null}
      {visit.files.length > 0 ? (
        <Part title={t('log.photos')}>
          <VisitPhotos files={visit.files} />
        </Part>
      ) : null}
    </>
  )
}

function Agreements({ agreements }: Pick<VisitDetail, 'agreements'>) {
  const t = useTranslations('advisory')
  const language = useLocale()
  return (
    <ul className="flex flex-col gap-2">
      {agreements.map(({ id, what, responsible, dueOn }) => (
        <li key={id}>
          <bdi>{what}</bdi>
          <span className="block text-sm text-ink-second">
            {[responsible, dueOn ? t('by', { day: formatDay(language, dueOn) }) : null]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PanelSection>
      <h2 className="text-sm font-strong text-ink-second">{title}</h2>
      <div className="mt-1 whitespace-pre-line">{children}</div>
    </PanelSection>
  )
}
