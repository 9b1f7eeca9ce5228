import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonStyle } from './button-style'

interface PaginationProps {
  /** Beginning with 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
}

/** To the pages before and after; plain links. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const t = useTranslations('components')
  if (pages <= 1) return null
  return (
    <nav aria-label={t('pagination.label')} className="flex flex-wrap items-center gap-3">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev" prefetch={false} className={buttonStyle('secondary')}>
          {t('pagination.previous')}
        </Link>
      ) : null}
      <span className="text-ink-second">{t('pagination.where', { page, pages })}</span>
      {page < pages ? (
        <Link href={hrefOf(page + 1)} rel="next" prefetch={false} className={buttonStyle('secondary')}>
          {t('pagination.next')}
        </Link>
      ) : null}
    </nav>
  )
}
