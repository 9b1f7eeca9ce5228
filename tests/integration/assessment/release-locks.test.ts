import { anAdministrator, assessmentRows, planOf } from '@tests/support/assessments'
import { aFactory, anAssignment } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { aMember, aProgramme } from '@tests/support/people'
import { anOwnIssue } from '@tests/support/plan'
import { runAsCommand } from '@tests/support/plan-commands'
import { somebodyWaits } from '@tests/support/somebody-waits'
import { beforeEach, expect, test } from 'vitest'
import { importReleasedAssessments } from '@/features/assessment/commands/import-released-assessments'
import { startFirstCycle } from '@/features/cycle/commands/start-cycle'
import { issueFor } from '@/features/plan/commands/find-issue'
import { noteChange, saveState } from '@/features/plan/commands/save-issue'
import { accept } from '@/lib/result'

const first = { startedOn: '2025-04-10', endedOn: '2025-04-11', releasedOn: '2025-05-05' }
const second = { startedOn: '2026-04-12', endedOn: '2026-04-13', releasedOn: '2026-05-08' }
const today = '2026-06-01'

let factory: Awaited<ReturnType<typeof aFactory>>
let advisor: Awaited<ReturnType<typeof aMember>>

beforeEach(async () => {
  const { officeId } = await aProgramme('BD')
  factory = await aFactory('BD')
  advisor = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  await anAssignment(advisor.membershipId, factory.factoryId, '2025-01-01')
})

async function release(days: typeof first) {
  return importReleasedAssessments(await anAdministrator(today), {
    rows: assessmentRows(factory.code, days, { 'OSH-EMP-03': 'NON_COMPLIANT' }),
  })
}

/** As a sign-off does it: the issue is held, something else waits for it, then it is changed and audited. */
async function signOffWhile(issueId: string, other: () => Promise<unknown>) {
  const waiting: Promise<unknown>[] = []
  const signedOff = await runAsCommand(await as(advisor.membershipId, today), async (context) => {
    const issue = await issueFor(context, issueId, 'sign-off')
    if (!issue.ok) return issue
    waiting.push(other())
    await somebodyWaits()
    await saveState(context, issue.value, 'NOT_CLOSABLE', 'Waits for the landlord')
    await noteChange(context, issue.value, 'plan.mark-not-closable')
    return accept(null)
  })
  return [signedOff, ...(await Promise.all(waiting))]
}

test('IMP-09: an assessment released while an issue is being signed off waits for it; dated before, it leaves the sign-off standing', async () => {
  expect((await release(first)).ok).toBe(true)
  const [issue] = await planOf(factory.factoryId)
  const results = await signOffWhile(issue?.id ?? '', () => release(second))
  expect(results).toMatchObject([{ ok: true }, { ok: true, value: { issuesReopened: 0 } }])
  const [after] = await planOf(factory.factoryId)
  expect(after).toMatchObject({ state: 'NOT_CLOSABLE', recurrences: 1 })
  expect(after?.findings).toHaveLength(2)
  expect(
    after?.events.filter(({ kind }) => kind === 'STATE_CHANGED').map(({ before, after: to }) => [before, to]),
  ).toEqual([['OPEN', 'NOT_CLOSABLE']])
})

test('CYC-01: cycle 1 that starts while an issue is being changed waits for it, and both are kept', async () => {
  const { issueId } = await anOwnIssue(factory, '2026-05-20')
  const start = async () =>
    runAsCommand(await as(advisor.membershipId, today), (context) =>
      startFirstCycle(context, { factoryId: factory.factoryId, startsOn: today }),
    )
  const results = await signOffWhile(issueId, start)
  expect(results).toMatchObject([{ ok: true }, { ok: true, value: { number: 1 } }])
  const [after] = await planOf(factory.factoryId)
  expect(after?.state).toBe('NOT_CLOSABLE')
  expect(after?.enteredInCycleId).not.toBeNull()
})
