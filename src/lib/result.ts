/** Why something was refused: the rule, a message key such as `plan.refusals.workerAgreementMissing`, and what the message needs. */
export interface Refusal {
  rule: string
  reason: string
  values?: Record<string, string | number>
  /** Message keys by field name, for what is wrong or missing in single fields. */
  fields?: Record<string, string>
  /** Nobody is signed in any more: the screen leads to the sign-in. */
  signedOut?: true
}

export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refuse(
  rule: string,
  reason: string,
  more: Pick<Refusal, 'values' | 'fields' | 'signedOut'> = {},
): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { rule, reason, ...more } }
}
