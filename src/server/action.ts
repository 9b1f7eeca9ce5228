import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import type { Language } from '@/i18n/languages'
import { type FormState, valuesOf } from '@/lib/form-state'
import type { Refusal } from '@/lib/result'
import type { Command } from '@/server/command'
import { currentOccasion } from '@/server/current-occasion'

/** A refusal in the person's language, as a screen shows it. */
export interface SpokenRefusal {
  rule: string
  message: string
  fields: Record<string, string>
  /** The session ended meanwhile: the screen leads to the sign-in. */
  signedOut?: true
}

export type ActionAnswer<T> = { ok: true; value: T } | { ok: false; refusal: SpokenRefusal }

interface FormOptions<S extends z.ZodType, T> {
  /** Makes the command's input of the form's fields. */
  input(form: FormData): z.input<S> | Promise<z.input<S>>
  /** Message key shown when it was done. */
  done?: string
  /** What the browser's answer needs besides, such as the cookie of a session just opened. */
  afterwards?(value: T): Promise<void>
  /** What the form is given when it was done. */
  data?(value: T): unknown
  /** Where to go when it was done; without it the page is shown afresh. */
  goTo?(value: T, language: Language, form: FormData): string
}

/** A door for a form: `useActionState`'s signature in front of a command. */
export function formAction<S extends z.ZodType, T>(command: Command<S, T>, options: FormOptions<S, T>) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const key = form.get('key')
    const result = await command(
      await currentOccasion(),
      await options.input(form),
      typeof key === 'string' && key ? { key } : {},
    )
    if (!result.ok) return { status: 'refused', ...(await speak(result.refusal)), values: valuesOf(form) }
    await options.afterwards?.(result.value)
    if (options.goTo) redirect(options.goTo(result.value, await getLocale(), form))
    refresh()
    const message = options.done ? (await getTranslations())(options.done) : undefined
    const data = options.data ? { data: options.data(result.value) } : {}
    return message === undefined ? { status: 'done', ...data } : { status: 'done', message, ...data }
  }
}

/** A door for a screen that saves field by field: the command's answer, its refusal in the person's language. */
export function action<S extends z.ZodType, T>(command: Command<S, T>) {
  return async (input: z.input<S>, key?: string): Promise<ActionAnswer<T>> => {
    const result = await command(await currentOccasion(), input, key === undefined ? {} : { key })
    return result.ok ? result : { ok: false, refusal: await speak(result.refusal) }
  }
}

async function speak(refusal: Refusal): Promise<SpokenRefusal> {
  const translate = await getTranslations()
  const fields = Object.entries(refusal.fields ?? {}).map(([field, key]) => [
    field,
    translate(key, refusal.values),
  ])
  return {
    rule: refusal.rule,
    message: translate(refusal.reason, refusal.values),
    fields: Object.fromEntries(fields),
    ...(refusal.signedOut ? { signedOut: true } : {}),
  }
}
