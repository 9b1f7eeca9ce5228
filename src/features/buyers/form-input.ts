import { textOf } from '@/lib/form-text'

/** A number typed into a form; not a number when nothing was typed. */
export function wholeNumberOf(form: FormData, name: string): number {
  const text = textOf(form, name).trim()
  return text === '' ? Number.NaN : Number(text)
}
