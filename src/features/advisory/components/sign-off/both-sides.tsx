import { useLocale, useTranslations } from 'next-intl'
import type { IssueDetail } from '@/features/plan/queries/issue-detail'
import type { EvidenceView } from '@/features/plan/queries/issue-papers'
import { formatBytes, formatDay } from '@/lib/formats'
import type { SignOffCase } from './doors'

/** What the assessment found; for an issue without one, what the issue says. */
export function Finding({ one: { issue, finding, question } }: { one: SignOffCase }) {
  const t = useTranslations('advisory.signOff')
  const sources = useTranslations('plan.sources')
  const language = useLocale()
  return (
    <section className="flex flex-col gap-2 px-4 py-3.5">
      <h3 className="text-sm font-normal text-ink-second">
        {finding
          ? t('found', { day: formatDay(language, finding.assessedOn, 'long') })
          : sources(issue.source)}
      </h3>
      {finding ? (
        <>
          <p>
            <bdi>{finding.found ?? t('noWords')}</bdi>
          </p>
          {question ? (
            <p className="text-sm text-ink-second">
              <bdi>{finding.questionCode}</bdi> · <bdi>{question}</bdi>
            </p>
          ) : null}
          {finding.affectedWorkers === null ? null : (
            <p className="text-sm text-ink-second">{t('affected', { count: finding.affectedWorkers })}</p>
          )}
        </>
      ) : (
        <p>
          <bdi>{issue.description}</bdi>
        </p>
      )}
      {issue.rootCause ? (
        <p>
          <span className="block text-sm text-ink-second">{t('rootCause')}</span>
          <bdi>{issue.rootCause}</bdi>
        </p>
      ) : null}
    </section>
  )
}

/** What the factory did and shows, its photos large. */
export function FactoryReport({ issue }: { issue: IssueDetail }) {
  const t = useTranslations('advisory.signOff')
  const language = useLocale()
  const photos = issue.evidenceList.filter(({ mediaType }) => mediaType.startsWith('image/'))
  const papers = issue.evidenceList.filter(({ mediaType }) => !mediaType.startsWith('image/'))
  return (
    <section className="flex min-w-0 flex-col gap-3 border-t border-line px-4 py-3.5 md:border-t-0">
      <h3 className="text-sm font-normal text-ink-second">{t('shown')}</h3>
      {photos.map((photo) => (
        <Photo key={photo.id} photo={photo} />
      ))}
      {papers.length > 0 ? (
        <ul className="flex flex-col gap-1">
          {papers.map(({ id, fileId, name, bytes, caption, showsOn }) => (
            <li key={id} className="break-words">
              <a href={`/files/${fileId}`}>
                <bdi>{caption}</bdi>
              </a>{' '}
              <span className="text-sm text-ink-second">
                <bdi>{name}</bdi> · {formatBytes(language, bytes)} · {formatDay(language, showsOn, 'short')}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {issue.evidenceList.length === 0 ? <p className="text-ink-second">{t('noEvidence')}</p> : null}
      <ul className="flex flex-col gap-1">
        {issue.actions.map(({ id, what, responsible, doneOn }) => (
          <li key={id}>
            <bdi>{what}</bdi>{' '}
            <span className="text-sm text-ink-second">
              {[
                responsible,
                doneOn ? t('doneOn', { day: formatDay(language, doneOn, 'short') }) : t('notDone'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Photo({ photo: { fileId, caption, showsOn, width, height } }: { photo: EvidenceView }) {
  const t = useTranslations('advisory.signOff')
  const language = useLocale()
  return (
    <figure className="relative overflow-hidden rounded border border-line bg-sunk">
      <a href={`/files/${fileId}`}>
        {/* biome-ignore lint/performance/noImgElement: the picture is private; only its own address asks who may see it. */}
        <img
          src={`/files/${fileId}`}
          alt={caption}
          loading="lazy"
          width={width ?? undefined}
          height={height ?? undefined}
          className="mx-auto h-auto max-h-[28rem] w-full object-contain"
        />
      </a>
      <figcaption className="border-t border-line bg-surface px-2 py-1 text-sm break-words text-ink-second">
        <bdi>{caption}</bdi> · {t('photoOf', { day: formatDay(language, showsOn, 'medium') })}
      </figcaption>
    </figure>
  )
}
