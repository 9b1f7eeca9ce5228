import { useLocale } from 'next-intl'
import type { VisitDetail } from '@/features/advisory/queries/visit-detail'
import { formatBytes } from '@/lib/formats'

/** Photos large, documents by name. */
export function VisitPhotos({ files }: Pick<VisitDetail, 'files'>) {
  const language = useLocale()
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {files.map(({ fileId, caption, name, mediaType, bytes }) => (
        <li key={fileId} className="min-w-0">
          <a href={`/files/${fileId}`} className="block">
            {mediaType.startsWith('image/') ? (
              // biome-ignore lint/performance/noImgElement: the picture is private; only its own address asks who may see it.
              <img
                src={`/files/${fileId}`}
                alt={caption}
                loading="lazy"
                className="max-h-96 w-full rounded border border-line object-contain"
              />
            ) : (
              <span className="break-words">
                <bdi>{name}</bdi> ({formatBytes(language, bytes)})
              </span>
            )}
          </a>
          <p className="mt-1 text-sm break-words text-ink-second">
            <bdi>{caption}</bdi>
          </p>
        </li>
      ))}
    </ul>
  )
}
