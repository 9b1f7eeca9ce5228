import { safeBack } from '@/features/people/way-on'
import type { Language } from '@/i18n/languages'
import { textOf } from '@/lib/form-text'

/** What was done to a person, as their page says it. */
export const doneToPerson = ['given', 'ended', 'deactivated', 'reactivated'] as const

/** To the person's page below the list that the form came from, which says what was done. */
export function toPersonAfter(done: (typeof doneToPerson)[number]) {
  return ({ personId }: { personId: string }, language: Language, form: FormData) => {
    const list = safeBack(textOf(form, 'list')) ?? `/${language}/sign-in/onward`
    return `${list}/${personId}?done=${done}`
  }
}
