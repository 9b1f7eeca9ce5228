import { asVisitor } from '@tests/support/occasions'
import { aMember, aProgramme } from '@tests/support/people'
import { aSession, signInDay } from '@tests/support/signed-in'
import { expect, test } from 'vitest'
import { moveDemoClock } from '@/features/demo/commands'
import { demoDay } from '@/features/demo/queries'
import { signInAs } from '@/features/people/commands/demo-sign-in'
import { demoPeople } from '@/features/people/queries/demo-people'
import { keptMails } from '@/features/people/queries/mails'
import { machineTime, now } from '@/server/clock'
import { database } from '@/server/database'
import { viewerOfSession } from '@/server/sessions'

// Read when the settings are first asked for, which is in the first test.
process.env.SELVEDGE_DEMO = '0'

const visitor = asVisitor(signInDay)

test('ACC-13: without the demo nobody is signed in with one click, and nobody is told who could be', async () => {
  const { officeId } = await aProgramme()
  const advisor = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  const result = await signInAs(visitor, { personId: advisor.personId, device: 'Firefox/130.0' })
  expect(result).toEqual({ ok: false, refusal: { rule: 'ACC-11', reason: 'people.refusals.notFound' } })
  expect(await database().session.count()).toBe(0)
  expect(await demoPeople()).toBeNull()
  expect(await keptMails()).toBeNull()
})

test('ACC-13: without the demo, people marked as the demo’s have no second factor but a real one', async () => {
  const { officeId } = await aProgramme()
  const advisor = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  const session = await aSession(advisor.personId, advisor.membershipId)
  await database().session.update({ where: { id: session }, data: { secondFactorAt: visitor.at } })
  expect(await viewerOfSession(session)).toBeNull()
})

test('without the demo the clock is not shown, does not move, and a row that says otherwise is not believed', async () => {
  expect(demoDay(visitor)).toBeNull()
  expect(await moveDemoClock(visitor, { step: 'day' })).toMatchObject({ ok: false })
  await database().demoClock.create({ data: { id: 1, aheadBySeconds: 86_400 } })
  expect((await now()).getTime() - machineTime().getTime()).toBeLessThan(1000)
})
