import { accept, type Refusal, type Result, refuse } from '@/lib/result'
import { factorySideOf, type Role } from '@/rules/people/roles'
import { hasText } from './issue'

/** The parts of the three checks: the first is agreed by both sides (IMP-08). */
export const checkKinds = [
  'MANAGEMENT_AGREEMENT',
  'WORKER_AGREEMENT',
  'COMMUNICATED',
  'ADVISOR_REVIEW',
] as const
export type CheckKind = (typeof checkKinds)[number]

export type CheckGiven = 'IN_PORTAL' | 'RECORDED_BY_ADVISOR'

/** A check that stands: who gave or recorded it (`role`), and the note, which for a recorded agreement says how it was given. */
export interface CheckFacts {
  kind: CheckKind
  role: Role
  given: CheckGiven
  note: string
}

const givers: Record<CheckKind, readonly Role[]> = {
  MANAGEMENT_AGREEMENT: ['FACTORY_MANAGER', 'ENTERPRISE_ADVISOR'],
  WORKER_AGREEMENT: ['WORKER_REPRESENTATIVE', 'UNION_REPRESENTATIVE', 'ENTERPRISE_ADVISOR'],
  COMMUNICATED: ['ENTERPRISE_ADVISOR'],
  ADVISOR_REVIEW: ['ENTERPRISE_ADVISOR'],
}

const missingReasons: Record<CheckKind, string> = {
  MANAGEMENT_AGREEMENT: 'plan.refusals.managementAgreementMissing',
  WORKER_AGREEMENT: 'plan.refusals.workerAgreementMissing',
  COMMUNICATED: 'plan.refusals.communicatedMissing',
  ADVISOR_REVIEW: 'plan.refusals.advisorReviewMissing',
}

/** IMP-08: who can give a check; the advisor records an agreement with how it was given. */
export function whoCanGive(kind: CheckKind): readonly Role[] {
  return givers[kind]
}

/** IMP-08: how a check given by this role counts. */
function howGiven(kind: CheckKind, role: Role): CheckGiven {
  const agreement = kind === 'MANAGEMENT_AGREEMENT' || kind === 'WORKER_AGREEMENT'
  return agreement && factorySideOf(role) === null ? 'RECORDED_BY_ADVISOR' : 'IN_PORTAL'
}

/** IMP-08: a check is given by those who can give it, with a note, once, on an issue the factory has reported done. */
export function giveCheck(
  kind: CheckKind,
  role: Role,
  note: string,
  issue: { state: string; checks: readonly { kind: CheckKind }[] },
): Result<{ given: CheckGiven }> {
  if (!givers[kind].includes(role)) return refuse('IMP-08', `plan.refusals.cannotGive.${kind}`)
  if (issue.state !== 'REPORTED_DONE') return refuse('IMP-08', 'plan.refusals.checkOnlyWhenReported')
  if (issue.checks.some((check) => check.kind === kind))
    return refuse('IMP-08', 'plan.refusals.checkAlreadyGiven')
  const given = howGiven(kind, role)
  if (!hasText(note)) {
    const reason =
      given === 'RECORDED_BY_ADVISOR' ? 'plan.refusals.howGivenMissing' : 'plan.refusals.noteMissing'
    return refuse('IMP-08', reason, { fields: { note: reason } })
  }
  return accept({ given })
}

/** IMP-08: the checks that still stand out, in the order in which they are shown. */
export function missingChecks(checks: readonly CheckFacts[]): CheckKind[] {
  return checkKinds.filter((kind) => !checks.some((check) => check.kind === kind && isValid(check)))
}

/** IMP-08: why an issue cannot be completed yet; names each missing part in `fields` (by check kind, `systemMeasure`). */
export function missingForCompletion(
  checks: readonly CheckFacts[],
  systemMeasure: string | null,
): Refusal | null {
  const fields: Record<string, string> = {}
  for (const kind of missingChecks(checks)) fields[kind] = missingReasons[kind]
  if (!hasText(systemMeasure)) fields.systemMeasure = 'plan.refusals.systemMeasureMissing'
  const reasons = Object.values(fields)
  const [first] = reasons
  if (first === undefined) return null
  const reason = reasons.length === 1 ? first : 'plan.refusals.checksMissing'
  return { rule: 'IMP-08', reason, values: { count: reasons.length }, fields }
}

function isValid(check: CheckFacts): boolean {
  return (
    givers[check.kind].includes(check.role) &&
    check.given === howGiven(check.kind, check.role) &&
    hasText(check.note)
  )
}
