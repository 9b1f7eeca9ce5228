import { as } from '@tests/support/occasions'
import { accepted, aDoneAction, aFactoryAtWork, anAssessedIssue, anOwnIssue } from '@tests/support/plan'
import { beforeEach, expect, test } from 'vitest'
import { reportDone } from '@/features/plan/commands/change-state'
import { signOffList } from '@/features/plan/queries/sign-off-list'
import { checkKinds } from '@/rules/plan/sign-off'
import type { PersonalOccasion } from '@/server/occasion'

const on = '2027-02-01'
let factory: Awaited<ReturnType<typeof aFactoryAtWork>>
let worker: PersonalOccasion
let advisor: PersonalOccasion

beforeEach(async () => {
  factory = await aFactoryAtWork()
  worker = await as(factory.worker.membershipId, on)
  advisor = await as(factory.advisor.membershipId, on)
})

test('IMP-10: the sign-off view lists every critical non-compliance of the latest assessment, then what else waits', async () => {
  const { issueId } = await anOwnIssue(factory, '2027-01-10')
  const critical = await anAssessedIssue(factory, '2027-01-20')
  await aDoneAction(factory, issueId, on)
  accepted(await reportDone(await as(factory.manager.membershipId, on), { issueId }))
  const list = await signOffList(advisor, factory.code)
  expect(list).toMatchObject({
    maySignOff: true,
    assessment: { id: critical.assessmentId, endedOn: '2027-01-20' },
    critical: [
      {
        criticalIssue: 1,
        finding: { questionCode: 'CL-CHD-01', found: 'Two of 40 files' },
        issue: { number: 2, critical: true, state: 'OPEN' },
      },
    ],
    waiting: [{ number: 1, missing: checkKinds }],
  })
  const seen = await signOffList(worker, null)
  expect(seen).toMatchObject({ maySignOff: false, critical: [{ issue: { number: 2 } }] })
})

test('IMP-10: a non-compliance of an earlier assessment is not listed for sign-off any more', async () => {
  await anAssessedIssue(factory, '2027-01-20')
  await anAssessedIssue(factory, '2027-01-25', { questionCode: 'CL-CHD-02', criticalIssue: null })
  const list = await signOffList(advisor, factory.code)
  expect(list?.critical.map(({ finding }) => finding.questionCode)).not.toContain('CL-CHD-01')
})
