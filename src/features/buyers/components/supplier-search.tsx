'use client'

import { useTranslations } from 'next-intl'
import { parseAsString, throttle, useQueryState } from 'nuqs'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { TextField } from '@/components/text-field'

const search = parseAsString
  .withDefault('')
  .withOptions({ shallow: false, clearOnDefault: true, limitUrlUpdates: throttle(300) })

function SearchField() {
  const t = useTranslations('buyers.suppliers')
  const [text, setText] = useQueryState('q', search)
  return (
    <TextField
      name="q"
      type="search"
      label={t('search')}
      labelHidden
      placeholder={t('search')}
      defaultValue={text}
      onChange={(event) => setText(event.target.value.trim())}
      className="md:w-56"
    />
  )
}

/** Finds a supplier while one types; without scripts by Enter. What was typed stands in the address. */
export function SupplierSearch({ kept }: { kept: [string, string][] }) {
  return (
    <NuqsAdapter>
      <search>
        <form method="get">
          {kept.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <SearchField />
        </form>
      </search>
    </NuqsAdapter>
  )
}
