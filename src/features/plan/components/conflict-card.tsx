'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { formatInstant } from '@/lib/formats'
import type { Trouble } from './draft-book'
import type { FieldQuestion } from './field-value'
import { useFieldWords } from './use-field-words'
import { useDraftBook, useTimeZone } from './writing-context'

interface ConflictCardProps {
  question: FieldQuestion
  yours: string | null
  trouble: Extract<Trouble, { kind: 'conflict' }>
}

/** IMP-12: two people changed the same field; both values are shown and the second one chooses. */
export function ConflictCard({ question, yours, trouble }: ConflictCardProps) {
  const t = useTranslations('plan.writing')
  const language = useLocale()
  const timeZone = useTimeZone()
  const book = useDraftBook()
  const words = useFieldWords(question)
  const { place } = question
  const { by, at, theirs } = trouble
  const when = at === null ? null : formatInstant(language, new Date(at), timeZone)
  return (
    <Notice
      live
      title={by === null ? t('conflictUnknown') : t('conflict', { name: by })}
      actions={
        <>
          <Button size="small" kind="primary" onClick={() => void book.keepMine(place)}>
            {t('keepMine')}
          </Button>
          <Button size="small" onClick={() => book.drop(place)}>
            {t('takeTheirs')}
          </Button>
          <Button size="small" onClick={() => book.editAgain(place)}>
            {t('edit')}
          </Button>
        </>
      }
    >
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 font-normal">
        <dt className="text-ink-second">{by === null ? t('theirs') : <bdi>{by}</bdi>}</dt>
        <dd>
          <bdi>{words(theirs) ?? t('nothing')}</bdi>
          {when ? <span className="text-sm text-ink-second"> · {when}</span> : null}
        </dd>
        <dt className="text-ink-second">{t('yours')}</dt>
        <dd>
          <bdi>{words(yours) ?? t('nothing')}</bdi>
        </dd>
      </dl>
    </Notice>
  )
}
