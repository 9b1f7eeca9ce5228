'use client'

import { useTranslations } from 'next-intl'
import { type FocusEvent, type KeyboardEvent, useId, useRef } from 'react'
import { Button } from '@/components/button'
import { EditorInput } from './editor-input'
import { editorKey, type FieldQuestion, valueOfTyped } from './field-value'
import { useFieldWords } from './use-field-words'
import { useDraftBook } from './writing-context'

interface FieldEditorProps extends FieldQuestion {
  /** Opened because something typed earlier was found on this device. */
  offered: boolean
  onClose: () => void
}

/** The editor of one value: keeps every keystroke on the device, saves when left, gives up with Escape. */
export function FieldEditor({ offered, onClose, ...question }: FieldEditorProps) {
  const t = useTranslations('plan.writing')
  const { place, label, kind, value } = question
  const id = useId()
  const book = useDraftBook()
  const words = useFieldWords(question)
  const box = useRef<HTMLFieldSetElement>(null)
  const draft = book.draftOf(place)
  const changedMeanwhile = draft !== null && draft.basedOn !== value

  function save() {
    void book.commit(place)
    onClose()
  }
  function leave() {
    book.drop(place)
    onClose()
  }
  function onKeyDown(event: KeyboardEvent) {
    // Enter on one of the buttons presses it.
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return
    const { key, ctrlKey, metaKey, nativeEvent } = event
    const does = editorKey(kind, { key, ctrlKey, metaKey, isComposing: nativeEvent.isComposing })
    if (does === null) return
    event.preventDefault()
    event.stopPropagation()
    if (does === 'save') save()
    else leave()
  }
  function onBlur(event: FocusEvent) {
    // What was found on the device is saved only when somebody says so.
    if (!offered && !box.current?.contains(event.relatedTarget)) save()
  }
  return (
    <fieldset ref={box} onKeyDown={onKeyDown} onBlur={onBlur} className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-normal text-ink-second">
        {label}
      </label>
      <EditorInput
        id={id}
        kind={kind}
        value={value}
        choices={question.choices}
        autoFocus={!offered}
        typed={(draft ? draft.value : value) ?? ''}
        onType={(typed) => book.type(place, valueOfTyped(kind, typed), value)}
      />
      {changedMeanwhile ? (
        <span role="status" className="text-sm font-normal text-amber">
          {t('changedMeanwhile', { theirs: words(value) ?? t('nothing') })}
        </span>
      ) : null}
      {offered ? <span className="text-sm font-normal text-amber">{t('offered')}</span> : null}
      <span className="flex flex-wrap gap-2">
        <Button size="small" kind="primary" onClick={save}>
          {t('save')}
        </Button>
        <Button size="small" onClick={leave}>
          {offered ? t('drop') : t('leave')}
        </Button>
      </span>
    </fieldset>
  )
}
