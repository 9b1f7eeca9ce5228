'use client'

import { useState } from 'react'
import { Button } from '@/components/button'
import { useField } from '@/components/form-context'
import { DateField, TextField } from '@/components/text-field'

interface Line {
  what: string
  responsible: string | null
  dueOn: string | null
}

interface Words {
  /** With `{number}` where the number of the line stands. */
  line: string
  what: string
  responsible: string
  dueOn: string
  more: string
}

/** What was agreed, line by line: what, who, by when. A line more whenever one is needed; an emptied one is left out. */
export function AgreementLines({ words, logged }: { words: Words; logged: Line[] }) {
  const kept = Number(useField('agreementLines').typed) || Math.max(2, logged.length)
  const [lines, setLines] = useState(kept)
  return (
    <>
      <input type="hidden" name="agreementLines" value={lines} />
      {Array.from({ length: lines }, (_, index) => index).map((index) => (
        <fieldset key={index} className="grid gap-3 border-t border-line pt-3 md:grid-cols-[1fr_10rem_auto]">
          <legend className="sr-only">{words.line.replace('{number}', String(index + 1))}</legend>
          <TextField
            name={`agreements.${index}.what`}
            label={words.what}
            maxLength={1000}
            defaultValue={logged[index]?.what}
          />
          <TextField
            name={`agreements.${index}.responsible`}
            label={words.responsible}
            maxLength={200}
            defaultValue={logged[index]?.responsible ?? undefined}
          />
          <DateField
            name={`agreements.${index}.dueOn`}
            label={words.dueOn}
            defaultValue={logged[index]?.dueOn ?? undefined}
          />
        </fieldset>
      ))}
      <div>
        <Button size="small" onClick={() => setLines(lines + 1)}>
          {words.more}
        </Button>
      </div>
    </>
  )
}
