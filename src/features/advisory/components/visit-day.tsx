'use client'

import { useLocale } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '@/components/choice-fields'
import { useField } from '@/components/form-context'
import { DateField } from '@/components/text-field'
import { type Day, isDay } from '@/lib/days'
import { formatDay } from '@/lib/formats'
import { endOfMonth } from '@/rules/cycle/months'

interface Props {
  label: string
  /** The last day that can be chosen. */
  max: Day
  defaultDay: Day
  /** CYC-01: for the visit that starts cycle 1; the words with `{first}` and `{last}` where its days stand. */
  cycle: { months: number; days: string; hint: string } | null
}

/**
 * The day of a visit. Where it starts the cycle, its first and last day stand below to be confirmed; another day has to
 * be confirmed anew. Without scripts the days are those of the day that was sent.
 */
export function VisitDay({ label, max, defaultDay, cycle }: Props) {
  const language = useLocale()
  const { typed } = useField('visitedOn')
  const [day, setDay] = useState(typeof typed === 'string' ? typed : defaultDay)
  return (
    <>
      <DateField
        name="visitedOn"
        label={label}
        max={max}
        defaultValue={defaultDay}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      {cycle !== null && isDay(day) ? (
        <Checkbox
          key={day}
          name="confirmedStart"
          value={day}
          label={cycle.days
            .replace('{first}', formatDay(language, day, 'long'))
            .replace('{last}', formatDay(language, endOfMonth(day, cycle.months), 'long'))}
          hint={cycle.hint}
        />
      ) : null}
    </>
  )
}
