'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useId, useRef } from 'react'
import { Button } from './button'
import type { ButtonKind, ButtonSize } from './button-style'

const CloseContext = createContext<(() => void) | null>(null)

/** Closes the dialog this is used in; outside one it does nothing. */
export function useCloseDialog(): () => void {
  const close = useContext(CloseContext)
  return close ?? (() => undefined)
}

interface DialogProps {
  /** The button that opens it. */
  button: ReactNode
  kind?: ButtonKind
  size?: ButtonSize
  title: string
  children: ReactNode
}

/** A question that must be answered before going on. The browser's own dialog: focus, Escape and all. */
export function Dialog({ button, kind, size, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const close = () => dialog.current?.close()
  return (
    <>
      <Button kind={kind} size={size} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {button}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto mb-0 w-full max-w-lg rounded border border-line bg-surface p-6 text-ink shadow-float backdrop:bg-[rgb(17_21_42/40%)] md:mb-auto"
      >
        <CloseContext value={close}>
          <h2 id={titleId} className="mb-2 text-lg">
            {title}
          </h2>
          {children}
        </CloseContext>
      </dialog>
    </>
  )
}

/** Leaves a dialog without doing anything. */
export function CloseDialogButton({ children }: { children?: ReactNode }) {
  const t = useTranslations('components')
  const close = useCloseDialog()
  return <Button onClick={close}>{children ?? t('notNow')}</Button>
}
