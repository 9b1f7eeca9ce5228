import { aCycle, aFactory } from '@tests/support/factories'
import { as, asVisitor } from '@tests/support/occasions'
import { aMember, aProgramme } from '@tests/support/people'
import { isReal, signInDay } from '@tests/support/signed-in'
import { expect, test } from 'vitest'
import { moveDemoClock } from '@/features/demo/commands'
import { nextDueDay } from '@/features/demo/queries'
import { clockSteps } from '@/features/demo/schema'
import { signInAs } from '@/features/people/commands/demo-sign-in'
import { demoPeople } from '@/features/people/queries/demo-people'
import { database } from '@/server/database'
import { viewerOfSession } from '@/server/sessions'

const visitor = asVisitor(signInDay)
const device = 'Firefox/130.0'

async function anAdvisor() {
  const { officeId } = await aProgramme()
  return aMember(officeId, 'ENTERPRISE_ADVISOR')
}

test('ACC-13: one click signs in as one of the demo’s people, who count as having given their second factor', async () => {
  const advisor = await anAdvisor()
  const result = await signInAs(visitor, { personId: advisor.personId, device })
  const viewer = result.ok ? await viewerOfSession(result.value.sessionId) : null
  expect(viewer).toMatchObject({ personId: advisor.personId, role: 'ENTERPRISE_ADVISOR' })
})

test('ACC-13: nobody is signed in with one click who is not of the demo, is deactivated, or does not exist', async () => {
  const [real, gone] = [await anAdvisor(), await anAdvisor()]
  await isReal(real.personId)
  await database().person.update({ where: { id: gone.personId }, data: { deactivatedAt: visitor.at } })
  const ids = [real.personId, gone.personId, '00000000-0000-4000-8000-000000000000']
  const answers = await Promise.all(ids.map((personId) => signInAs(visitor, { personId, device })))
  const refusal = { rule: 'ACC-11', reason: 'people.refusals.notFound' }
  expect(answers).toEqual(ids.map(() => ({ ok: false, refusal })))
  expect((await demoPeople())?.map((person) => person.personId)).not.toContain(real.personId)
})

test('the clock of the demo goes forward only, by a day, a week, or to the next due date', async () => {
  expect(clockSteps).toEqual(['day', 'week', 'next-due'])
  await moveDemoClock(visitor, { step: 'day' })
  await moveDemoClock(visitor, { step: 'week' })
  expect((await database().demoClock.findUnique({ where: { id: 1 } }))?.aheadBySeconds).toBe(8 * 86_400)
})

test('the next due date is that of the cycles the person knows of, and after today', async () => {
  await aProgramme()
  const [mine, other] = [await aFactory(), await aFactory()]
  await aCycle(mine.factoryId, 1, '2027-02-01')
  await aCycle(other.factoryId, 1, '2027-01-15')
  const own = await nextDueDay(await as(mine.manager.membershipId, signInDay))
  const others = await nextDueDay(await as(other.manager.membershipId, signInDay))
  expect(own).not.toBeNull()
  expect(others).not.toBeNull()
  expect((own ?? '') > signInDay).toBe(true)
  expect((others ?? '') < (own ?? '')).toBe(true)
})
