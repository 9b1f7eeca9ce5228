'use client'

import { useEffect, useRef } from 'react'
import { formShelf } from './draft-shelf'
import { useDraftOwner } from './writing-context'

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fieldsOf(form: HTMLFormElement): Typed[] {
  return [...form.elements].filter(
    (element): element is Typed =>
      (element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement ||
        (element instanceof HTMLInputElement && !['hidden', 'file', 'submit'].includes(element.type))) &&
      element.name !== '',
  )
}

function isTick(field: Typed): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')
}

function wordsOf(form: HTMLFormElement): Record<string, string> {
  const words: Record<string, string> = {}
  for (const field of fieldsOf(form))
    if (isTick(field)) words[`${field.name} ${field.value}`] = field.checked ? 'yes' : ''
    else words[field.name] = field.value
  return words
}

/** Whether somebody typed here before scripts had come. */
function isTouched(form: HTMLFormElement): boolean {
  return fieldsOf(form).some((field) => {
    if (isTick(field)) return field.checked !== field.defaultChecked
    if (field instanceof HTMLSelectElement)
      return [...field.options].some(({ selected, defaultSelected }) => defaultSelected && !selected)
    return field.value !== field.defaultValue
  })
}

function giveBack(form: HTMLFormElement, words: Record<string, string>): void {
  for (const field of fieldsOf(form)) {
    if (isTick(field)) {
      const tick = words[`${field.name} ${field.value}`]
      if (tick !== undefined) field.checked = tick === 'yes'
    } else {
      const typed = words[field.name]
      if (typed && field.value !== typed) field.value = typed
    }
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
  // What came back is not to lie unseen in a part that is folded.
  for (let part = form.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
    part.open = true
}

interface FormDraftProps {
  name: string
  /** What was typed earlier stands in the form again; files do not come back. */
  onGivenBack?: () => void
}

/** IMP-12: keeps what is typed into the form it stands in, until the form is sent or emptied. */
export function FormDraft({ name, onGivenBack }: FormDraftProps) {
  const marker = useRef<HTMLSpanElement>(null)
  const givenBack = useRef(onGivenBack)
  givenBack.current = onGivenBack
  const key = `${useDraftOwner()} ${name}`

  useEffect(() => {
    const form = marker.current?.closest('form')
    if (!form) return
    let ended = false
    const note = () => void formShelf.put({ key, values: wordsOf(form) }).catch(() => undefined)
    if (isTouched(form)) note()
    else
      void formShelf
        .load(key)
        .then((draft) => {
          if (!draft || ended) return
          giveBack(form, draft.values)
          givenBack.current?.()
        })
        .catch(() => undefined)
    const forget = () => void formShelf.remove(key).catch(() => undefined)
    form.addEventListener('input', note)
    form.addEventListener('reset', forget)
    return () => {
      ended = true
      form.removeEventListener('input', note)
      form.removeEventListener('reset', forget)
    }
  }, [key])

  return <span ref={marker} hidden />
}
