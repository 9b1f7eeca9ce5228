'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/button'
import { SingleKeysSwitch } from '@/components/single-keys-switch'

const keys = [
  ['J', 'K', '↓', '↑'],
  ['←', '→'],
  ['Enter', 'E'],
  ['Esc'],
  ['Ctrl + Enter'],
  ['/'],
  ['N'],
  ['?'],
] as const

/** The keys of the plan, opened with `?`. */
export function KeysHelp() {
  const t = useTranslations('plan.keys')
  const dialog = useRef<HTMLDialogElement>(null)
  const meaning = [t('rows'), t('cells'), t('edit'), t('leave'), t('save'), t('search'), t('add'), t('help')]
  return (
    <span className="not-printed hidden md:inline">
      <Button size="small" kind="plain" hint="?" data-keys-help onClick={() => dialog.current?.showModal()}>
        {t('title')}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="plan-keys"
        className="m-auto w-full max-w-md rounded border border-line bg-surface p-6 text-ink shadow-float backdrop:bg-[rgb(17_21_42/40%)]"
      >
        <h2 id="plan-keys" className="mb-3 text-lg">
          {t('title')}
        </h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
          {keys.map((row, index) => (
            <div key={row[0]} className="contents">
              <dt dir="ltr" className="flex gap-1 text-start">
                {row.map((key) => (
                  <kbd key={key} className="rounded border border-line-strong px-1.5 font-sans text-sm">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{meaning[index]}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-4 border-line border-t pt-3">
          <SingleKeysSwitch />
        </div>
        <div className="mt-5">
          <Button onClick={() => dialog.current?.close()}>{t('close')}</Button>
        </div>
      </dialog>
    </span>
  )
}
