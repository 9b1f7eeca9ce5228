'use client'

import { ActionForm } from '@/components/action-form'
import { SubmitButton } from '@/components/submit-button'
import { TextField } from '@/components/text-field'
import type { FormAction } from '@/lib/form-state'

interface Props {
  action: FormAction
  words: { submit: string; address: string; once: string }
}

/** Makes the address of the feed anew and shows it this once. */
export function FeedAddress({ action, words }: Props) {
  return (
    <ActionForm
      action={action}
      whenDone={(path) => (
        <TextField
          name="address"
          label={words.address}
          hint={words.once}
          defaultValue={`${window.location.origin}${String(path)}`}
          readOnly
          dir="ltr"
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    >
      <div>
        <SubmitButton kind="secondary">{words.submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}
