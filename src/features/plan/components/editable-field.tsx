'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ConflictCard } from './conflict-card'
import { FieldButton } from './field-button'
import { FieldEditor } from './field-editor'
import type { FieldQuestion } from './field-value'
import { SavingWord } from './saving-word'
import { useFieldWords } from './use-field-words'
import { useDraftBook } from './writing-context'

interface EditableFieldProps extends FieldQuestion {
  /** Shown in place of the value's own words. */
  children?: ReactNode
  /** What stands there while there is no value. */
  empty: string
  mayEdit: boolean
  className?: string
  /** Set where the value itself is a link: the editor is opened by a small button beside it. */
  beside?: boolean
}

/** A value that is changed where it stands: pressed, it becomes its editor, and is saved by itself (IMP-12). */
export function EditableField({ mayEdit, ...field }: EditableFieldProps) {
  const words = useFieldWords(field)
  if (mayEdit) return <OpenField {...field} />
  return field.children ?? <Words words={words(field.value)} empty={field.empty} />
}

/** Words of any language and script in a page of another; what stands there without them. */
function Words({ words, empty }: { words: string | null; empty: string }) {
  return words === null ? <Empty>{empty}</Empty> : <bdi>{words}</bdi>
}

function Empty({ children }: { children: string }) {
  return <span className="text-ink-second">{children}</span>
}

type OpenFieldProps = Omit<EditableFieldProps, 'mayEdit'>

/** What stands in the field: what was typed and is not saved, what was just saved, or what the page brought. */
function Content({ children, empty, ...question }: OpenFieldProps) {
  const book = useDraftBook()
  const words = useFieldWords(question)
  const draft = book.draftOf(question.place)
  const saved = book.savedOf(question.place)
  if (draft) return <Words words={words(draft.value)} empty={empty} />
  if (saved !== undefined) return <Words words={words(saved)} empty={empty} />
  return children ?? <Words words={words(question.value)} empty={empty} />
}

function OpenField({ className, beside = false, ...field }: OpenFieldProps) {
  const { children, empty, ...question } = field
  const { place, value } = question
  const book = useDraftBook()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const draft = book.draftOf(place)
  const saved = book.savedOf(place)
  const { kind, id, field: name } = place

  // What the page shows by itself now need not be remembered any longer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new value of the page ends it
  useEffect(() => book.forgetSaved({ kind, id, field: name }), [value, book, kind, id, name])

  function close() {
    setOpen(false)
    requestAnimationFrame(() => button.current?.focus({ preventScroll: true }))
  }

  return (
    <span className="block min-w-0">
      {open || draft?.standing === 'typed' ? (
        <FieldEditor
          {...question}
          value={saved === undefined ? value : saved}
          offered={!open}
          onClose={close}
        />
      ) : (
        <FieldButton
          ref={button}
          label={question.label}
          beside={beside}
          className={className}
          onOpen={() => setOpen(true)}
        >
          <Content {...field} />
        </FieldButton>
      )}
      <SavingWord place={place} />
      {draft?.trouble?.kind === 'conflict' ? (
        <ConflictCard question={question} yours={draft.value} trouble={draft.trouble} />
      ) : null}
    </span>
  )
}
