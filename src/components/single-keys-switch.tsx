'use client'

import { useTranslations } from 'next-intl'
import { switchSingleKeys, useSingleKeys } from './single-keys'

/** For whom speaks to the machine, or presses a key by mistake: keys that work alone can be switched off (ACC-14). */
export function SingleKeysSwitch() {
  const t = useTranslations('components.singleKeys')
  const on = useSingleKeys()
  return (
    <label className="flex min-h-10 items-start gap-3 py-1.5">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => switchSingleKeys(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-indigo md:size-4.5"
      />
      <span>
        <span className="block">{t('label')}</span>
        <span className="block text-sm text-ink-second">{t('hint')}</span>
      </span>
    </label>
  )
}
