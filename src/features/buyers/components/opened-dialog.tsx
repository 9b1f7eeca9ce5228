'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

/**
 * A dialog that the address opens: without scripts it stands on the page, with them it keeps the focus. Escape and the
 * link inside lead back to the page without it. It stands in one place with and without them, so that a click that has
 * begun before they came still reaches its button.
 */
export function OpenedDialog({
  titleId,
  closeHref,
  children,
}: {
  titleId: string
  closeHref: string
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  useEffect(() => {
    const box = dialog.current
    if (!box) return
    box.close()
    box.showModal()
  }, [])
  return (
    <dialog
      open
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // What is open stands in the address alone: it closes when the address has changed.
        event.preventDefault()
        router.push(closeHref, { scroll: false })
      }}
      className="fixed inset-0 z-40 m-auto mb-0 h-fit max-h-full w-full max-w-xl overflow-y-auto rounded border border-line bg-surface p-6 text-ink shadow-float backdrop:bg-[rgb(17_21_42/40%)] md:mb-auto"
    >
      {children}
    </dialog>
  )
}
