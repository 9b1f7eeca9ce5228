import { as } from '@tests/support/occasions'
import { accepted, aDoneAction, aFactoryAtWork, anOwnIssue } from '@tests/support/plan'
import { refusalOf } from '@tests/support/plan-commands'
import { expect, test } from 'vitest'
import { addAction } from '@/features/plan/commands/change-actions'
import { markNotClosable, reopenIssue, reportDone } from '@/features/plan/commands/change-state'
import { issueDetail } from '@/features/plan/queries/issue-detail'
import { database } from '@/server/database'

const on = '2027-02-01'
const factory = await aFactoryAtWork()
const manager = await as(factory.manager.membershipId, on)
const advisor = await as(factory.advisor.membershipId, on)
const { issueId } = await anOwnIssue(factory, '2027-01-10')

test('IMP-09: on the day of a reopening, what was done before it does not count again; what is done after it does', async () => {
  await aDoneAction(factory, issueId, on)
  accepted(await reportDone(manager, { issueId }))
  accepted(await markNotClosable(advisor, { issueId, reason: 'The new building is ready in August' }))
  accepted(await reopenIssue(advisor, { issueId, reason: 'Ready earlier' }))
  expect(refusalOf(await reportDone(manager, { issueId })).reason).toBe('plan.refusals.doneActionMissing')
  const { number } = await database().issue.findUniqueOrThrow({ where: { id: issueId } })
  const detail = () => issueDetail(manager, null, number)
  expect(await detail()).toMatchObject({ nextStep: 'ADD_ACTION', returned: null })
  const again = { what: 'Cleared again', responsible: 'Karim Uddin', dueOn: on, doneOn: on }
  accepted(await addAction(manager, { issueId, ...again }))
  expect(await detail()).toMatchObject({ nextStep: 'REPORT' })
  accepted(await reportDone(manager, { issueId }))
})

test('ACC-12: the audit log names nobody whom people name in the plan', async () => {
  const { issueId: other } = await anOwnIssue(factory, '2027-01-10')
  accepted(
    await addAction(manager, {
      issueId: other,
      what: 'Clear',
      responsible: 'Karim Uddin',
      dueOn: null,
      doneOn: null,
    }),
  )
  const entries = await database().auditEntry.findMany({ where: { action: 'plan.add-action' } })
  expect(entries.length).toBeGreaterThan(0)
  expect(JSON.stringify(entries.map(({ after }) => after))).not.toContain('Karim')
})
