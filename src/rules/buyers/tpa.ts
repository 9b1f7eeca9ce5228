import type { Day } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'
import type { Role } from '@/rules/people/roles'

/** What is stored; EXPIRED follows from the day. */
export type StoredTpaState = 'REQUESTED' | 'GIVEN' | 'DECLINED' | 'WITHDRAWN'
export type TpaState = StoredTpaState | 'EXPIRED'

/** Third-party access of one pair: one row a request, with what became of it. */
export interface TpaFacts {
  state: StoredTpaState
  /** Last day on which it stands; null: until withdrawn. */
  until: Day | null
}

/** BUY-02: the state on that day; access given until a day has expired on the day after. */
export function tpaStateOn({ state, until }: TpaFacts, on: Day): TpaState {
  return state === 'GIVEN' && until !== null && on > until ? 'EXPIRED' : state
}

/** Whether the access stands on that day. */
export function tpaStands(tpa: TpaFacts | null, on: Day): boolean {
  return tpa !== null && tpaStateOn(tpa, on) === 'GIVEN'
}

/** BUY-02: who may ask; `usersMay`: the super-user allows it to the company's users. */
export interface Requester {
  role: Role
  usersMay: boolean
}

/** BUY-02: a new request; one open request or standing access a pair. `rows`: all earlier ones of the pair. */
export function requestTpa(requester: Requester, rows: readonly TpaFacts[], on: Day): Result<'REQUESTED'> {
  if (!mayActForCompany(requester)) return refuse('BUY-02', 'buyers.refusals.onlySuperUserRequests')
  const states = rows.map((row) => tpaStateOn(row, on))
  if (states.includes('REQUESTED')) return refuse('BUY-02', 'buyers.refusals.requestAlreadyOpen')
  if (states.includes('GIVEN')) return refuse('BUY-02', 'buyers.refusals.accessAlreadyGiven')
  return accept('REQUESTED')
}

/** BUY-02: the factory manager's answer; access can be given until a day that has not passed. */
export function answerTpa(
  role: Role,
  tpa: TpaFacts,
  answer: { give: true; until: Day | null } | { give: false },
  on: Day,
): Result<TpaFacts> {
  if (role !== 'FACTORY_MANAGER') return refuse('BUY-02', 'buyers.refusals.onlyFactoryAnswers')
  if (tpa.state !== 'REQUESTED') return refuse('BUY-02', 'buyers.refusals.requestAlreadyAnswered')
  if (!answer.give) return accept({ state: 'DECLINED', until: null })
  if (answer.until !== null && answer.until < on)
    return refuse('BUY-02', 'buyers.refusals.untilHasPassed', {
      fields: { until: 'buyers.refusals.untilHasPassed' },
    })
  return accept({ state: 'GIVEN', until: answer.until })
}

/** BUY-02, ACC-07: the factory withdraws access that stands. */
export function withdrawTpa(role: Role, tpa: TpaFacts, on: Day): Result<TpaFacts> {
  if (role !== 'FACTORY_MANAGER') return refuse('BUY-02', 'buyers.refusals.onlyFactoryWithdraws')
  if (tpaStateOn(tpa, on) !== 'GIVEN') return refuse('BUY-02', 'buyers.refusals.nothingToWithdraw')
  return accept({ ...tpa, state: 'WITHDRAWN' })
}

/** Super-users act for their company; users where the super-user allows it. */
export function mayActForCompany({ role, usersMay }: Requester): boolean {
  return role === 'BUYER_SUPER_USER' || (role === 'BUYER_USER' && usersMay)
}
