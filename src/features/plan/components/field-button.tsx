'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'

interface FieldButtonProps {
  ref: Ref<HTMLButtonElement>
  label: string
  /** The value as it is read. */
  children: ReactNode
  /** The value is a link: a small button beside it opens the editor. */
  beside: boolean
  className: string | undefined
  onOpen: () => void
}

/** A value that becomes its editor when pressed. */
export function FieldButton({ ref, label, children, beside, className, onOpen }: FieldButtonProps) {
  const t = useTranslations('plan.writing')
  if (beside)
    return (
      <span className="flex items-start gap-1">
        <span className="min-w-0">{children}</span>
        <button
          ref={ref}
          type="button"
          data-cell
          aria-label={t('change', { field: label })}
          onClick={onOpen}
          className="hidden size-6 shrink-0 items-center justify-center rounded text-ink-second hover:bg-surface hover:text-indigo md:inline-flex"
        >
          <Pencil size={14} aria-hidden="true" />
        </button>
      </span>
    )
  return (
    <button
      ref={ref}
      type="button"
      data-cell
      onClick={onOpen}
      className={`-mx-1.5 min-h-10 max-w-[calc(100%+0.875rem)] rounded border border-transparent px-1.5 text-start text-ink hover:border-line-strong hover:bg-surface md:-my-0.5 md:min-h-6 ${className ?? ''}`}
    >
      <span className="sr-only">{label}: </span>
      {children}
    </button>
  )
}
