'use client'

import {
  type FormEvent,
  type FormHTMLAttributes,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
} from 'react'
import type { FormAction, FormState } from '@/lib/form-state'
import { classNames } from './class-names'
import { useCloseDialog } from './dialog'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { useFormAnswer } from './use-form-answer'
import { useFormKey } from './use-form-key'

interface ActionFormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'action' | 'onSubmit'> {
  action: FormAction
  /** Empties the form after it succeeded: for forms that add something. */
  clearAfterDone?: boolean
  /** Closes the dialog it stands in after it succeeded. */
  closesDialog?: boolean
  /** Called in the browser once an action succeeded. */
  onDone?: (data: unknown) => void
  /** Stands in place of the fields once an action succeeded; gets what the action gave. */
  whenDone?: ((data: unknown) => ReactNode) | undefined
}

const nothing = {}

function sentBy(event: FormEvent<HTMLFormElement>): FormData {
  const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
  const data = new FormData(event.currentTarget, submitter)
  for (const name of [...data.keys()]) if (name.startsWith('$ACTION')) data.delete(name)
  return data
}

/** The field of files that are too much to be sent: it would take long and be refused without a word (see FileField). */
function heldBackBy(form: HTMLFormElement): HTMLInputElement | undefined {
  return [...form.elements].find(
    (field): field is HTMLInputElement =>
      field instanceof HTMLInputElement && field.type === 'file' && field.validity.customError,
  )
}

function DoneMessage({ state }: { state: FormState }) {
  const message = state.status === 'done' ? state.message : undefined
  return (
    <div role="status" className={message ? undefined : 'sr-only'}>
      {message ? (
        <p className="rounded border border-green bg-green-tint px-4 py-3 text-green">{message}</p>
      ) : null}
    </div>
  )
}

/**
 * The one form. Gives typed values back after a refusal, shows the summary with the rule, works before
 * scripts have come, and carries a key so that sending twice changes something once.
 */
export function ActionForm({
  action,
  clearAfterDone = false,
  closesDialog = false,
  onDone,
  whenDone,
  className,
  children,
  ...rest
}: ActionFormProps) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { key, renew } = useFormKey()
  const closeDialog = useCloseDialog()
  const { state, typed, formAction, send, pending, attempt } = useFormAnswer(action, (answered) => {
    renew()
    if (answered.status !== 'done') return
    if (closesDialog) closeDialog()
    onDone?.(answered.data)
  })

  const toBeCleared = clearAfterDone && state.status === 'done' ? attempt : 0
  useEffect(() => {
    if (toBeCleared > 0) form.current?.reset()
  }, [toBeCleared])

  const refused = state.status === 'refused' ? state : null
  const context = useMemo(
    () => ({ id, pending, values: typed ?? nothing, errors: refused?.fields ?? nothing }),
    [id, pending, typed, refused],
  )

  return (
    <FormContext value={context}>
      <form
        {...rest}
        ref={form}
        action={formAction}
        onSubmit={(event) => {
          event.preventDefault()
          const heldBack = heldBackBy(event.currentTarget)
          if (heldBack) return heldBack.focus()
          send(sentBy(event))
        }}
        noValidate
        aria-busy={pending || undefined}
        className={classNames('flex flex-col gap-5', className)}
      >
        <input type="hidden" name="key" value={key} autoComplete="off" suppressHydrationWarning />
        {refused ? (
          <ErrorSummary
            formId={id}
            message={refused.message}
            rule={refused.rule}
            fields={refused.fields}
            signedOut={refused.signedOut}
            attempt={attempt}
          />
        ) : null}
        <DoneMessage state={state} />
        {state.status === 'done' && whenDone ? whenDone(state.data) : children}
      </form>
    </FormContext>
  )
}
