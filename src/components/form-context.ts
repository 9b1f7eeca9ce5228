'use client'

import { createContext, useContext, useId } from 'react'
import type { FormValues } from '@/lib/form-state'

interface FormContextValue {
  id: string
  values: FormValues
  errors: Record<string, string>
  pending: boolean
}

export const FormContext = createContext<FormContextValue | null>(null)

/** The element a message of the summary leads to. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}

export interface Field {
  id: string
  hintId: string
  errorId: string
  error: string | undefined
  /** What was typed before a refusal, if this form comes back from one. */
  typed: string | string[] | undefined
  cameBack: boolean
}

/** What a field needs to know of its form; outside a form it stands for itself. */
export function useField(name: string): Field {
  const own = useId()
  const form = useContext(FormContext)
  const id = fieldId(form?.id ?? own, name)
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    error: form?.errors[name],
    typed: form?.values[name],
    cameBack: form !== null && Object.keys(form.values).length > 0,
  }
}

export function useFormPending(): boolean {
  return useContext(FormContext)?.pending ?? false
}

/** The ids of what describes a field, for aria-describedby. */
export function describedBy(field: Field, hint: unknown): string | undefined {
  const ids = [hint ? field.hintId : '', field.error ? field.errorId : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
