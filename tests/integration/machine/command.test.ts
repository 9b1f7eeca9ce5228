import { aFactory } from '@tests/support/factories'
import { as, asVisitor } from '@tests/support/occasions'
import { aProgramme } from '@tests/support/people'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { accept, refuse } from '@/lib/result'
import { command } from '@/server/command'
import { database } from '@/server/database'

const countUp = command({
  name: 'test.count-up',
  input: z.object({
    chain: z.string(),
    refuseAfterwards: z.boolean().default(false),
    fail: z.boolean().default(false),
  }),
  async run({ audit, send }, { chain, refuseAfterwards, fail }) {
    await audit({ chain, action: 'test.counted', objectKind: 'Test', objectId: chain })
    send({
      onceKey: `told:${chain}`,
      toEmail: 'somebody@example.test',
      language: 'en',
      subject: 'Told',
      text: 'Told',
    })
    if (fail) throw new Error('the machine broke')
    return refuseAfterwards ? refuse('IMP-07', 'plan.refusals.none') : accept({ counted: chain })
  },
})

await aProgramme('BD')
const factory = await aFactory('BD')
const occasion = await as(factory.manager.membershipId, '2027-03-01')
const entries = (chain: string) => database().auditEntry.count({ where: { chain } })
const mails = (chain: string) => database().mail.count({ where: { onceKey: `told:${chain}` } })

test('ACC-12: what a command did, its audit entry and its mail are written together', async () => {
  expect(await countUp(occasion, { chain: 'together' })).toEqual(accept({ counted: 'together' }))
  expect([await entries('together'), await mails('together')]).toEqual([1, 1])
})

test('ACC-12: a refused command and one that breaks leave no entry and no mail', async () => {
  expect((await countUp(occasion, { chain: 'refused', refuseAfterwards: true })).ok).toBe(false)
  await expect(countUp(occasion, { chain: 'broken', fail: true })).rejects.toThrow('the machine broke')
  for (const chain of ['refused', 'broken'])
    expect([await entries(chain), await mails(chain)]).toEqual([0, 0])
})

test('a second click with the same key gives the first answer and does nothing again', async () => {
  const clicks = await Promise.all(
    [1, 2, 3, 4].map(() => countUp(occasion, { chain: 'clicked' }, { key: 'one-intention' })),
  )
  expect(clicks).toEqual(clicks.map(() => accept({ counted: 'clicked' })))
  expect(await entries('clicked')).toBe(1)
})

test('a key used for one thing is refused for another', async () => {
  await countUp(occasion, { chain: 'first' }, { key: 'used' })
  const second = await countUp(occasion, { chain: 'second' }, { key: 'used' })
  expect(second).toMatchObject({ ok: false, refusal: { reason: 'people.refusals.keyUsedBefore' } })
  expect(await entries('second')).toBe(0)
})

test('ACC-11: a visitor commands nothing', async () => {
  expect(await countUp(asVisitor('2027-03-01'), { chain: 'visitor' })).toMatchObject({ ok: false })
  expect(await entries('visitor')).toBe(0)
})

test('a wrong input is refused with a message for each field, and nothing is done', async () => {
  const answer = await countUp(occasion, JSON.parse('{"refuseAfterwards":"perhaps"}'))
  expect(answer).toMatchObject({
    ok: false,
    refusal: {
      fields: { chain: 'components.errors.required', refuseAfterwards: 'components.errors.invalid' },
    },
  })
})

test('text that cannot be kept is refused with its field before anything is asked of the database', async () => {
  for (const chain of ['a\0b', 'half \ud83d of a sign'])
    expect(await countUp(occasion, { chain })).toMatchObject({
      ok: false,
      refusal: { fields: { chain: 'components.errors.brokenText' } },
    })
})

test('a second click gets the very answer of the first, also where that is nothing', async () => {
  const answerNothing = command({
    name: 'test.answer-nothing',
    input: z.object({}),
    run: async () => accept(null),
  })
  for (const _ of [1, 2]) expect(await answerNothing(occasion, {}, { key: 'nothing' })).toEqual(accept(null))
})
