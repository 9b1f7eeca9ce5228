'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { classNames } from '../class-names'
import { type Theme, themeCookie } from '../theme'

const year = 60 * 60 * 24 * 365

function keep(theme: Theme | undefined) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers people still have
  document.cookie = `${themeCookie}=${theme ?? ''}; path=/; max-age=${theme ? year : 0}; samesite=lax`
  if (theme) document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}

const choices = [undefined, 'light', 'dark'] as const

/** As the device has it, light, or dark. */
export function ThemeSwitch({ theme }: { theme: Theme | undefined }) {
  const t = useTranslations('shell')
  const [chosen, setChosen] = useState(theme)
  return (
    <fieldset className="flex gap-1">
      <legend className="sr-only">{t('theme.label')}</legend>
      {choices.map((choice) => (
        <button
          key={choice ?? 'device'}
          type="button"
          aria-pressed={chosen === choice}
          onClick={() => {
            keep(choice)
            setChosen(choice)
          }}
          className={classNames(
            'min-h-10 rounded-full border px-3 whitespace-nowrap md:min-h-7 md:px-2.5 md:text-sm',
            chosen === choice
              ? 'border-indigo bg-indigo-tint text-indigo'
              : 'border-transparent text-ink hover:border-line-strong',
          )}
        >
          {t(`theme.${choice ?? 'device'}`)}
        </button>
      ))}
    </fieldset>
  )
}
