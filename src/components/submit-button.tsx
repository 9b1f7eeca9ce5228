'use client'

import { useTranslations } from 'next-intl'
import { Button, type ButtonProps } from './button'
import { useFormPending } from './form-context'

/** Sends its form. While the form is on its way it says so and does nothing more, but keeps the focus. */
export function SubmitButton({ kind = 'primary', children, ...rest }: ButtonProps) {
  const t = useTranslations('components')
  const pending = useFormPending()
  return (
    <Button {...rest} type="submit" kind={kind} aria-disabled={pending || undefined}>
      {pending ? t('form.sending') : children}
    </Button>
  )
}
