import Link from 'next/link'
import { useTranslations } from 'next-intl'

export interface Crumb {
  label: string
  href?: string
}

/** Where this page lies. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations('components')
  return (
    <nav aria-label={t('breadcrumbs')}>
      <ol className="flex flex-wrap items-center gap-x-2 text-sm text-ink-second">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex items-center gap-2">
            {index > 0 ? (
              <span aria-hidden="true" className="mirrored inline-block">
                ›
              </span>
            ) : null}
            {crumb.href ? (
              <Link
                href={crumb.href}
                prefetch={false}
                className="inline-flex min-h-8 items-center text-ink-second"
              >
                {crumb.label}
              </Link>
            ) : (
              <span>{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
