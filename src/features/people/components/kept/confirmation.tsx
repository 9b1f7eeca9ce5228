import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/action-form'
import { buttonStyle } from '@/components/button-style'
import { SubmitButton } from '@/components/submit-button'
import type { FormAction } from '@/lib/form-state'
import type { Refusal } from '@/lib/result'

interface Props {
  /** What opens it, and how it is read out where several stand on a page. */
  button: string
  name?: string
  /** What it does, said before. */
  means: ReactNode
  yes: string
  action: FormAction
  fields: Record<string, string>
}

/** Something with consequences: opened first, said in full, done with a second press. Works without scripts. */
export function Confirmation({ button, name, means, yes, action, fields }: Props) {
  return (
    <details className="group">
      <summary
        aria-label={name}
        className={`${buttonStyle('secondary', 'small')} cursor-pointer list-none group-open:border-indigo`}
      >
        {button}
      </summary>
      <div className="mt-3 rounded border border-line-strong bg-sunk px-4 py-3">
        <div className="flex max-w-prose flex-col gap-2">{means}</div>
        <ActionForm action={action} className="mt-3 gap-3!">
          {Object.entries(fields).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <div>
            <SubmitButton>{yes}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  )
}

/** Why it cannot be done, with the rule. */
export function NotPossible({ refusal }: { refusal: Refusal }) {
  const t = useTranslations()
  const language = useLocale()
  return (
    <p className="max-w-prose text-sm text-ink-second">
      {t(refusal.reason, refusal.values)}{' '}
      <Link href={`/${language}/rulebook/${refusal.rule}`} prefetch={false}>
        {t('components.form.whyRule', { rule: refusal.rule })}
      </Link>
    </p>
  )
}
