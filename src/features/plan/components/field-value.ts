import type { FieldPlace } from './draft-book'

export interface FieldChoice {
  value: string
  label: string
}

/** How a field is written: several lines, one line, a day, or one of several values. */
export type FieldKind = 'text' | 'line' | 'day' | 'choice'

export interface FieldQuestion {
  place: FieldPlace
  /** The name of the field, read out and shown above the editor. */
  label: string
  kind: FieldKind
  value: string | null
  choices?: FieldChoice[] | undefined
}

/** What stands in an editor as the value the server takes: nothing typed is no value. */
export function valueOfTyped(kind: FieldKind, typed: string): string | null {
  const text = kind === 'text' || kind === 'line' ? typed.trim() : typed
  return text === '' ? null : text
}

export type EditorKey = 'save' | 'leave' | null

interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  isComposing: boolean
}

/** What a key does inside an editor: Escape leaves, Enter saves (in several lines with Ctrl or Command). */
export function editorKey(kind: FieldKind, press: KeyPress): EditorKey {
  if (press.isComposing) return null
  if (press.key === 'Escape') return 'leave'
  if (press.key !== 'Enter') return null
  return kind !== 'text' || press.ctrlKey || press.metaKey ? 'save' : null
}
