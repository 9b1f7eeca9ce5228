import { FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { SubmitButton } from '@/components/submit-button'
import { formatBytes, formatDay } from '@/lib/formats'
import { removeEvidenceForm } from '../actions'
import type { EvidenceView } from '../queries/issue-papers'

interface EvidenceItemProps {
  item: EvidenceView
  /** It shows the state that was found; else how it is now. */
  found: boolean
  mayRemove: boolean
}

export function EvidenceItem({ item, found, mayRemove }: EvidenceItemProps) {
  const t = useTranslations('plan.issue')
  const language = useLocale()
  const day = formatDay(language, item.showsOn, 'short')
  const isPicture = item.mediaType.startsWith('image/')
  return (
    <li className="flex min-w-0 flex-col gap-1">
      <a href={`/files/${item.fileId}`} className="block overflow-hidden rounded border border-line bg-sunk">
        {isPicture ? (
          // biome-ignore lint/performance/noImgElement: files are private and are not optimised by a shared cache
          <img
            src={`/files/${item.fileId}`}
            alt={item.caption}
            width={item.width ?? undefined}
            height={item.height ?? undefined}
            loading="lazy"
            className="aspect-4/3 w-full object-cover"
          />
        ) : (
          <span className="flex aspect-4/3 flex-col items-center justify-center gap-2 p-2 text-center text-sm">
            <FileText aria-hidden="true" />
            <bdi className="w-full truncate">{item.name}</bdi>
            <span className="text-ink-second">{formatBytes(language, item.bytes)}</span>
          </span>
        )}
      </a>
      <p className="text-sm">
        <span className="text-ink-second">{found ? t('shownFound', { day }) : t('shownNow', { day })}</span>
        <br />
        <bdi>{item.caption}</bdi>
      </p>
      {mayRemove ? (
        <ActionForm action={removeEvidenceForm}>
          <input type="hidden" name="evidenceId" value={item.id} />
          <SubmitButton kind="plain" size="small" aria-label={t('removeNamed', { name: item.caption })}>
            {t('remove')}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </li>
  )
}
