import 'server-only'
import { cookies } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { safeBack, withBack } from '@/features/people/way-on'
import { type Language, languageCookie } from '@/i18n/languages'
import { textOf } from '@/lib/form-text'
import type { Role } from '@/rules/people/roles'
import { currentRequest } from '@/server/request'
import { keepSession } from '@/server/sign-in'

const secondsOfAYear = 365 * 24 * 60 * 60

/** The id that no session has, for whoever has none: they are told to sign in, not that a field is wrong. */
const noSession = '00000000-0000-0000-0000-000000000000'

/** The session in this browser's cookie. */
export async function ownSession(): Promise<{ sessionId: string }> {
  return { sessionId: (await currentRequest()).sessionId ?? noSession }
}

export async function secondFactorForm(form: FormData) {
  return { code: textOf(form, 'code'), ...(await ownSession()) }
}

export async function membershipForm(form: FormData) {
  return { membershipId: textOf(form, 'membership'), ...(await ownSession()) }
}

/** Keeps a session just opened in this browser, and its language for bare addresses. */
export async function startSession({ sessionId }: { sessionId: string }): Promise<void> {
  await keepSession(sessionId)
  const jar = await cookies()
  jar.set(languageCookie, await getLocale(), { path: '/', maxAge: secondsOfAYear, sameSite: 'lax' })
}

/** Where every step of signing in leads: the page that knows what comes next. */
export function onward(_value: unknown, language: Language, form: FormData): string {
  return withBack(`/${language}/sign-in/onward`, safeBack(textOf(form, 'back')))
}

export function keptPersonForm(form: FormData) {
  return { personId: textOf(form, 'keptPersonId') }
}

export function roleForm(form: FormData) {
  return {
    organisationId: textOf(form, 'organisationId'),
    role: textOf(form, 'role') as Role,
    email: textOf(form, 'email'),
    name: textOf(form, 'name'),
    language: textOf(form, 'language') as Language,
  }
}
