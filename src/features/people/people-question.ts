import { type Role, roles } from '@/rules/people/roles'

export const personStates = ['ACTIVE', 'ENDED', 'DEACTIVATED'] as const
/** As the keeper is concerned: can sign in for them, holds no role of theirs any more, or is let in no more. */
export type PersonState = (typeof personStates)[number]

export interface PeopleQuestion {
  q: string
  role: Role | null
  state: PersonState | null
  /** From 1. */
  page: number
}

/** What an address of the list of people asks for; what it does not know it leaves out. */
export function peopleQuestion(asked: Record<string, string | string[] | undefined>): PeopleQuestion {
  const one = (name: string) => [asked[name]].flat()[0] ?? ''
  return {
    q: one('q'),
    role: roles.find((role) => role === one('role')) ?? null,
    state: personStates.find((state) => state === one('state')) ?? null,
    page: Number(one('page')) || 1,
  }
}

/** The address of the list as it is asked for. */
export function peopleAddress(here: string, { q, role, state, page }: PeopleQuestion): string {
  const asked = new URLSearchParams()
  if (q) asked.set('q', q)
  if (role) asked.set('role', role)
  if (state) asked.set('state', state)
  if (page > 1) asked.set('page', String(page))
  const query = asked.toString()
  return query === '' ? here : `${here}?${query}`
}
