export type FormValues = Record<string, string | string[]>

/** What a form's action answers. Texts are already in the person's language. */
export type FormState =
  | { status: 'idle' }
  | { status: 'done'; message?: string; values?: undefined; data?: unknown }
  | {
      status: 'refused'
      rule?: string
      message: string
      fields?: Record<string, string>
      signedOut?: true
      values: FormValues
    }

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

export const idle: FormState = { status: 'idle' }

const ofTheFramework = /^(\d+_)?\$ACTION/
const secret = /password/i

/**
 * What was typed, to be given back after a refusal. Files cannot be given back and passwords are not; names that
 * occur twice become lists.
 */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {}
  for (const name of new Set(form.keys())) {
    if (ofTheFramework.test(name) || secret.test(name)) continue
    const texts = form.getAll(name).filter((entry) => typeof entry === 'string')
    const [only] = texts
    if (texts.length > 1) values[name] = texts
    else if (only !== undefined) values[name] = only
  }
  return values
}
