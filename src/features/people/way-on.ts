import type { Language } from '@/i18n/languages'
import type { Side } from '@/rules/people/roles'

const homes: Record<Side, string> = { FACTORY: 'factory', PROGRAMME: 'programme', BUYER: 'buyer' }

const steps = {
  'sign-in': 'sign-in',
  code: 'sign-in/second-factor',
  'set-up': 'sign-in/second-factor/set-up',
  choose: 'sign-in/organisation',
  nothing: 'sign-in/organisation',
} as const

type Where = { step: keyof typeof steps } | { step: 'ready'; side: Side }

/** The address of the next step; signed in, the page one came for or the home of the side one acts for. */
export function addressOf(where: Where, language: Language, back: string | null): string {
  if (where.step === 'ready') return backWithin(where.side, back) ?? `/${language}/${homes[where.side]}`
  return withBack(`/${language}/${steps[where.step]}`, back)
}

/** The page one came for, unless it lies on a side one does not act for and would not be found there. */
function backWithin(side: Side, back: string | null): string | null {
  const [, , door = ''] = back?.split(/[/?]/) ?? []
  return Object.values(homes).includes(door) && door !== homes[side] ? null : back
}

/** The address with the page to come back to. */
export function withBack(address: string, back: string | null): string {
  return back === null ? address : `${address}?back=${encodeURIComponent(back)}`
}

/** A page of this portal to come back to, or null: nobody is led elsewhere by a link to the sign-in. */
export function safeBack(back: unknown): string | null {
  if (typeof back !== 'string') return null
  return /^\/[a-z]{2}(\/[\w-]+)*\/?(\?[^#\\]*)?$/.test(back) ? back : null
}
