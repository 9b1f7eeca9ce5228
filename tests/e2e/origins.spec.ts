import { expect, test } from '@playwright/test'
import { expectedLines, placesOfCompany, withTheRest } from './support/addresses'
import { digest } from './support/database'
import { elsewhere } from './support/elsewhere'
import { filled, formsIn } from './support/forms'
import { ask } from './support/product'
import { cookieFor } from './support/sign-in'

const once = { tag: '@desktop' }
const patience = process.env.JOURNEYS_ADDRESS ? 900_000 : 120_000

for (const [kind, origin] of Object.entries(elsewhere)) {
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
