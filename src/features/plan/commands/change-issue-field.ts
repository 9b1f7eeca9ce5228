import 'server-only'
import type { z } from 'zod'
import { accept, type Result, refuse } from '@/lib/result'
import { mayEdit } from '@/rules/plan/states'
import { command } from '@/server/command'
import type { Transaction } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import { fromOptionalDayColumn, toDayColumn } from '@/server/database/day-column'
import { clusters } from '@/server/reference/reference'
import { changeIssueFieldInput, type FieldSaved } from '../schema'
import { whatToSave } from './conflict'
import { issueFor } from './find-issue'
import { recordEvents } from './history'
import type { LockedIssue } from './issue-facts'
import { noteChange } from './save-issue'

type Wish = z.output<typeof changeIssueFieldInput>

/**
 * IMP-06, IMP-12: saves one field of an issue, based on the value the person saw. If another is stored by now, nothing is
 * written and both are the answer.
 */
export const changeIssueField = command({
  name: 'plan.change-issue-field',
  input: changeIssueFieldInput,
  async run(context, input): Promise<Result<FieldSaved>> {
    const { db } = context
    const found = await issueFor(context, input.issueId, 'edit')
    if (!found.ok) return found
    const issue = found.value
    const { state } = issue.facts
    const editable = mayEdit(state)
    if (!editable.ok) return editable
    const stored = await storedValue(db, issue.id, input.field)
    const { basedOn, value: yours, field } = input
    const setBy = { issueId: issue.id, field, kind: { in: ['FIELD_CHANGED' as const, 'ENTERED' as const] } }
    const answer = await whatToSave(context, { basedOn, stored, yours, setBy }, state)
    if (answer !== 'SAVE') return accept(answer)
    const allowed = fieldAllows(issue, input)
    if (!allowed.ok) return allowed
    await db.issue.update({ where: { id: issue.id }, data: columnOf(input) })
    await recordEvents(context, issue.id, [{ kind: 'FIELD_CHANGED', field, before: stored, after: yours }])
    await noteChange(context, issue, 'plan.change-issue-field', {
      before: { [field]: stored },
      after: { [field]: yours },
    })
    return accept({ saved: true, value: yours, state })
  },
})

async function storedValue(db: Transaction, id: string, field: Wish['field']): Promise<string | null> {
  const stored = await db.issue.findUniqueOrThrow({
    where: { id },
    select: {
      description: true,
      point: true,
      rootCause: true,
      rootCauseElement: true,
      priority: true,
      diagnosisSource: true,
      committeeOn: true,
      committeeNote: true,
    },
  })
  return field === 'committeeOn' ? fromOptionalDayColumn(stored.committeeOn) : stored[field]
}

function columnOf(input: Wish): Prisma.IssueUpdateInput {
  if (input.field !== 'committeeOn') return { [input.field]: input.value }
  return { committeeOn: input.value === null ? null : toDayColumn(input.value) }
}

/** IMP-01, IMP-05: an issue's words stay where they are a standard option or an assessment's finding. */
function fieldAllows(issue: LockedIssue, input: Wish): Result<null> {
  switch (input.field) {
    case 'description':
    case 'point':
      return wordsAllow(issue, input.field, input.value)
    case 'diagnosisSource':
    case 'committeeNote':
    case 'committeeOn':
      return committeeAllows(issue, input.field, input.value)
    default:
      return accept(null)
  }
}

function wordsAllow(issue: LockedIssue, field: 'description' | 'point', value: string | null): Result<null> {
  if (issue.source === 'ASSESSMENT') return wrong('IMP-05', field, 'plan.refusals.findingStays')
  if (field === 'description')
    return issue.optionIndex === null
      ? accept(null)
      : wrong('IMP-01', field, 'plan.refusals.standardOptionStays')
  return value === null || isPoint(value)
    ? accept(null)
    : wrong('IMP-06', field, 'plan.refusals.pointUnknown')
}

function committeeAllows(issue: LockedIssue, field: Wish['field'], value: string | null): Result<null> {
  const own = issue.source === 'SELF_DIAGNOSIS' || issue.source === 'FACTORY'
  if (!own) return wrong('IMP-01', field, 'plan.refusals.onlyOwnIssuesHaveCommittee')
  const isLater = field === 'committeeOn' && value !== null && value > issue.on
  return isLater ? wrong('IMP-01', field, 'plan.refusals.committeeDayInFuture') : accept(null)
}

function wrong(rule: string, field: string, reason: string) {
  return refuse(rule, reason, { fields: { [field]: reason } })
}

function isPoint(code: string): boolean {
  return clusters().some(({ points }) => points.some((point) => point.code === code))
}
