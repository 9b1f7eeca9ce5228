import { accept, type Result, refuse } from '@/lib/result'
import type { LoggedVisit } from './visit'

/** What of a logged visit can be corrected. Its day stands, because cycle and visit days rest on it. */
export interface VisitContent extends Omit<LoggedVisit, 'visitedOn'> {
  agenda: string | null
  issueNumbers: readonly number[]
  notesForFactory: string | null
}

const simpleFields = [
  'mode',
  'days',
  'agenda',
  'topics',
  'issueNumbers',
  'agreements',
  'notesForFactory',
] as const
const sides = ['management', 'workers', 'union'] as const

export const correctedFields = [...simpleFields, ...sides] as const
export type CorrectedField = (typeof correctedFields)[number]

/** One field of a correction: what stood there before and what stands there since. */
export interface VisitChange {
  field: CorrectedField
  before: unknown
  after: unknown
}

/**
 * ADV-01: what a correction of a logged visit changes. Refused without a reason, because the factory reads what was
 * changed, and when nothing would be.
 */
export function correctVisit(
  before: VisitContent,
  after: VisitContent,
  reason: string,
): Result<VisitChange[]> {
  if (reason.trim() === '')
    return refuse('ADV-01', 'advisory.refusals.correctionReasonMissing', {
      fields: { reason: 'advisory.refusals.correctionReasonMissing' },
    })
  const changes: VisitChange[] = [
    ...simpleFields.map((field) => ({ field, before: before[field], after: after[field] })),
    ...sides.map((field) => ({
      field,
      before: before.participants[field],
      after: after.participants[field],
    })),
  ].filter((change) => !isSame(change.before, change.after))
  return changes.length === 0 ? refuse('ADV-01', 'advisory.refusals.nothingCorrected') : accept(changes)
}

/** Lists are the same in whatever order. */
function isSame(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b)
}

function inOrder(value: unknown): string {
  const text = (part: unknown) => JSON.stringify(part)
  return Array.isArray(value) ? value.map(text).sort().join() : text(value)
}
