import { expect, test } from '@playwright/test'
import { expectedActions } from './expected-actions'
import { actionInputs, formFields } from './support/action-inputs'
import { exportedActions, type ServerAction, sendForm, sendValue, serverActions } from './support/actions'
import { expectedLines, placesOfCompany, withTheRest } from './support/addresses'
import { digest, rows, value } from './support/database'
import { filled, formsIn } from './support/forms'
import { people, strangers, viewers } from './support/people'
import { type Answer, address, ask } from './support/product'
import { cookieFor, cookieOf } from './support/sign-in'

const once = { tag: '@desktop' }
const patience = process.env.JOURNEYS_ADDRESS ? 900_000 : 120_000

const table = new Map(
  expectedActions
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line): [string, string[]] => {
      const [name = '', ...cells] = line.trim().split(/\s+/)
      return [name, cells]
    }),
)

const ours = { origin: address }

let fields: Record<string, string | Blob>
let inputs: Record<string, object>

test.beforeAll(async () => {
  fields = await formFields()
  inputs = await actionInputs(String(fields.issueId))
})

function send(action: ServerAction, cookie: string | undefined, headers: Record<string, string> = ours) {
  const input = inputs[action.name]
  return input ? sendValue(action, input, { cookie, headers }) : sendForm(action, fields, { cookie, headers })
}

function isRefused({ status, body }: Answer): boolean {
  return status === 200 && /"status":"refused"|"ok":false/.test(body)
}

test('ACC-11: the table of actions names every server action of the product, and none besides', once, () => {
  expect([...table.keys()].sort()).toEqual(exportedActions().sort())
  expect([...table.values()].map((cells) => cells.length)).toEqual([...table].map(() => viewers.length))
  const names = serverActions().map(({ name }) => name)
  expect(names.filter((name) => !table.has(name))).toEqual([])
})

const elsewhere = {
  foreign: { origin: 'https://elsewhere.example' },
  hidden: { origin: 'null' },
  missing: {},
}

for (const [kind, origin] of Object.entries(elsewhere)) {
  test(`ACC-13: no server action is done for a request whose origin is ${kind}`, once, async () => {
    test.setTimeout(patience)
    const cookie = await cookieFor('manager')
    const before = await digest()
    const done: string[] = []
    for (const action of serverActions()) {
      const { status } = await send(action, cookie, origin)
      if (status !== 403) done.push(`${action.name}: ${status}`)
    }
    expect(done).toEqual([])
    expect(await digest()).toEqual(before)
  })

  test(`ACC-13: no form sent without scripts is taken when its origin is ${kind}`, once, async () => {
    const page = '/en/sign-in'
    const form = formsIn((await ask(page)).body).find(({ buttons }) => buttons.some(({ value }) => value))
    if (!form) throw new Error('The sign-in has no form.')
    const before = await digest()
    const answer = await ask(page, { method: 'POST', headers: origin, body: filled(form, {}) })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []])
    expect(await digest()).toEqual(before)
  })

  test(`ACC-13: no address takes anything but questions when its origin is ${kind}`, once, async () => {
    test.setTimeout(patience)
    const cookie = await cookieFor('administrator')
    const places = await placesOfCompany()
    const taken: string[] = []
    for (const { template } of expectedLines()) {
      const address = withTheRest(template, 'en', places)
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const { status } = await ask(address, { method, cookie, headers: origin })
        if (status !== 403) taken.push(`${method} ${address}: ${status}`)
      }
    }
    expect(taken).toEqual([])
  })
}

test(
  'ACC-13: what is refused as coming from elsewhere says so in the language of the page',
  once,
  async () => {
    const said = await Promise.all(
      ['en', 'ar', 'bn'].map(
        async (language) => (await ask(`/${language}/account`, { method: 'POST' })).body,
      ),
    )
    expect(new Set(said).size).toBe(3)
  },
)

for (const [column, viewer] of viewers.entries()) {
  test(
    `ACC-11, ACC-15: ${viewer} is refused every action that is not theirs, and nothing is changed`,
    once,
    async () => {
      test.setTimeout(patience)
      const cookie = await cookieFor(viewer)
      const before = await digest()
      const wrong: string[] = []
      for (const action of serverActions()) {
        if (table.get(action.name)?.[column] !== '.') continue
        const answer = await send(action, cookie)
        if (!isRefused(answer)) wrong.push(`${action.name}: ${answer.status} ${answer.body.slice(0, 200)}`)
      }
      expect(wrong).toEqual([])
      expect(await digest()).toEqual(before)
    },
  )
}

test(
  'ACC-03: a comment comes into the plan of the own factory and not into that of another',
  once,
  async () => {
    const action = serverActions().find(({ name }) => name === 'plan.commentForm')
    if (!action) throw new Error('No page offers to comment.')
    const text = 'Written by the journeys'
    const count = async () => Number(await value('select count(*) from "Comment" where text = $1', [text]))
    const before = await count()
    await sendForm(
      action,
      { ...fields, text },
      { cookie: await cookieOf(strangers.otherManager), headers: ours },
    )
    expect(await count()).toBe(before)
    const own = await sendForm(
      action,
      { ...fields, text },
      { cookie: await cookieOf(people.manager), headers: ours },
    )
    expect(own.body).toContain('"status":"done"')
    expect(await count()).toBe(before + 1)
  },
)

test('ACC-13: nobody ends the session of somebody else', once, async () => {
  const action = serverActions().find(({ name }) => name === 'people.endSession')
  if (!action) throw new Error('No page offers to end a session.')
  await cookieOf(people.worker)
  const [session] = await rows<{ id: string }>(
    `select s.id from "Session" s join "Person" p on p.id = s."personId"
      where p.email = $1 and s."endedAt" is null order by s."createdAt" desc limit 1`,
    [people.worker],
  )
  const sessionId = session?.id ?? ''
  const answer = await sendForm(
    action,
    { sessionId },
    { cookie: await cookieOf(people.manager), headers: ours },
  )
  expect(isRefused(answer)).toBe(true)
  expect(await value('select "endedAt" is null from "Session" where id = $1', [sessionId])).toBe('true')
})
