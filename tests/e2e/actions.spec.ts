import { expect, test } from '@playwright/test'
import { expectedActions } from './expected-actions'
import { isRefusedForAccess } from './support/access-refusals'
import { type ActionInputs, plantInputs } from './support/action-inputs'
import {
  exportedActions,
  isDone,
  isRefused,
  type ServerAction,
  sendForm,
  sendWith,
  serverActions,
} from './support/actions'
import { digest, value } from './support/database'
import { elsewhere } from './support/elsewhere'
import { giveBackAll, giveBackWorld, keepWorld } from './support/kept-world'
import { readyAccount } from './support/own-account'
import { people, strangers, type Viewer, viewers } from './support/people'
import { type Answer, address } from './support/product'
import { cookieFor, cookieOf } from './support/sign-in'

const once = { tag: '@desktop' }
const patience = process.env.JOURNEYS_ADDRESS ? 900_000 : 120_000
const ours = { origin: address }

const table = new Map(
  expectedActions
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line): [string, string[]] => {
      const [name = '', ...cells] = line.trim().split(/\s+/)
      return [name, cells]
    }),
)

let inputs: ActionInputs

test.beforeAll(async () => {
  test.setTimeout(patience)
  // Who signs in later would be signed out when the world is given back.
  for (const viewer of viewers) await cookieFor(viewer)
  for (const email of Object.values(strangers)) await cookieOf(email)
  await keepWorld('found')
  inputs = await plantInputs()
  await keepWorld('planted')
})

test.afterAll(giveBackAll)

/** The names of the table whose cell in the viewer's column is this one, in the table's order. */
function namesOf(viewer: Viewer, cell: '+' | '.'): string[] {
  const column = viewers.indexOf(viewer)
  return [...table].flatMap(([name, cells]) => (cells[column] === cell ? name : []))
}

/** One of each side does also what everybody may who is signed in: it is the same for all. */
const oneOfEachSide: Viewer[] = ['visitor', 'manager', 'administrator', 'superUser']

function asked(viewer: Viewer): string[] {
  const isByRole = (name: string) => table.get(name)?.slice(1).includes('.')
  return namesOf(viewer, '+').filter((name) => oneOfEachSide.includes(viewer) || isByRole(name))
}

function actionsOf(names: string[]): ServerAction[] {
  const actions = new Map(serverActions().map((action) => [action.name, action]))
  return names.flatMap((name) => actions.get(name) ?? [])
}

/** Asked in the viewer's own name, with the input that whoever may is asked with. */
async function askFor(action: ServerAction, viewer: Viewer): Promise<Answer> {
  return sendWith(action, inputs, viewer, { cookie: await cookieFor(viewer), headers: ours })
}

function told({ name }: ServerAction, { status, body }: Answer): string {
  return `${name}: ${status} ${/"message":"[^"]*"/.exec(body)?.[0] ?? body.slice(0, 300)}`
}

test('ACC-11: the table of actions names every server action of the product, and none besides', once, () => {
  expect([...table.keys()].sort()).toEqual(exportedActions().sort())
  expect([...table.values()].map((cells) => cells.length)).toEqual([...table].map(() => viewers.length))
  const names = serverActions().map(({ name }) => name)
  expect(names.filter((name) => !table.has(name))).toEqual([])
})

for (const [kind, origin] of Object.entries(elsewhere)) {
  test(`ACC-13: no server action is done for a request whose origin is ${kind}`, once, async () => {
    test.setTimeout(patience)
    const cookie = await cookieFor('manager')
    const before = await digest()
    const done: string[] = []
    for (const action of serverActions()) {
      const { status } = await sendWith(action, inputs, 'manager', { cookie, headers: origin })
      if (status !== 403) done.push(`${action.name}: ${status}`)
    }
    expect(done).toEqual([])
    expect(await digest()).toEqual(before)
  })
}

for (const viewer of viewers) {
  test(
    `ACC-11, ACC-15: ${viewer} is refused every action that is not theirs, because it is not, and nothing is changed`,
    once,
    async () => {
      test.setTimeout(patience)
      const before = await digest()
      const wrong: string[] = []
      for (const action of actionsOf(namesOf(viewer, '.'))) {
        const answer = await askFor(action, viewer)
        if (!isRefused(answer) || !isRefusedForAccess(answer.body)) wrong.push(told(action, answer))
      }
      expect(wrong).toEqual([])
      expect(await digest()).toEqual(before)
    },
  )
}

for (const viewer of viewers.filter((each) => asked(each).length > 0)) {
  const which = oneOfEachSide.includes(viewer) ? '' : ' by their role'
  test(`ACC-11: ${viewer} does every action that is theirs${which}`, once, async () => {
    test.setTimeout(patience)
    const wrong: string[] = []
    for (const action of actionsOf(asked(viewer))) {
      await readyAccount(viewer, action.name)
      const answer = await askFor(action, viewer)
      if (!isDone(answer)) wrong.push(told(action, answer))
    }
    await giveBackWorld('planted')
    expect(wrong).toEqual([])
  })
}

test(
  'ACC-03: a comment comes into the plan of the own factory and not into that of another',
  once,
  async () => {
    const action = serverActions().find(({ name }) => name === 'plan.commentForm')
    if (!action) throw new Error('No page offers to comment.')
    const { text = '', ...fields } = inputs.fields(action.name, 'manager')
    const count = async () => Number(await value('select count(*) from "Comment" where text = $1', [text]))
    const commentAs = async (email: string) => {
      const who = { cookie: await cookieOf(email), headers: ours }
      return sendForm(action, { ...fields, text }, who)
    }
    expect(isRefused(await commentAs(strangers.otherManager))).toBe(true)
    expect(await count()).toBe(0)
    expect(isDone(await commentAs(people.manager))).toBe(true)
    expect(await count()).toBe(1)
  },
)

test('ACC-13: nobody ends the session of somebody else', once, async () => {
  const action = serverActions().find(({ name }) => name === 'people.endSession')
  if (!action) throw new Error('No page offers to end a session.')
  const sessionId = String(inputs.fields(action.name, 'worker').sessionId)
  const cookie = await cookieOf(people.manager)
  const answer = await sendForm(action, { sessionId }, { cookie, headers: ours })
  expect(isRefused(answer)).toBe(true)
  expect(await value('select "endedAt" is null from "Session" where id = $1', [sessionId])).toBe('true')
})
