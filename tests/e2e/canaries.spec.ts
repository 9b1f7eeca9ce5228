import { expect, test } from '@playwright/test'
import {
  expectedLines,
  filledAddress,
  namesAFactory,
  nothing,
  placesOfAll,
  placesOfCompany,
  withTheRest,
} from './support/addresses'
import { type Viewer, viewers } from './support/people'
import { type Garden, plant } from './support/plant'
import { type Answer, ask, askAsScript } from './support/product'
import { forEachSeveralAtOnce } from './support/several'
import { cookieFor } from './support/sign-in'

const once = { tag: '@desktop' }
const patience = process.env.JOURNEYS_ADDRESS ? 900_000 : 120_000

// Bangla: pages that are made once and kept are not yet made, so what is planted would come into them.
const language = 'bn'
const variants: Record<string, string[]> = {
  '/[language]/buyer/suppliers/[code]': ['?part=plan', '?part=visits'],
  '/[language]/programme/factories/[code]/sign-off': ['?tab=completed', '?tab=returned'],
  '/[language]/programme/audit': ['?page=2', '?check=1'],
  '/[language]/factories': ['?q=zq7canary'],
  '/[language]/buyer/suppliers': ['?q=zq7canary'],
  '/[language]/buyer/request-access': ['?q=zq7canary'],
  '/api/search/[language]': ['&q=zq7canary'],
}

let garden: Garden
let addresses: string[]

test.beforeAll(async () => {
  garden = await plant()
  const company = await placesOfCompany()
  const places = await placesOfAll()
  const own = garden.numbers.map((number) => ({ ...places.S, number, visit: garden.visit }))
  const whole = (template: string) =>
    namesAFactory(template)
      ? [...new Set([...own, places.K, places.G, nothing].flatMap((to) => filledAddress(template, to) ?? []))]
      : [template]
  addresses = expectedLines()
    .filter(({ template }) => !template.startsWith('/live') && !template.endsWith('/mails'))
    .flatMap(({ template }) =>
      whole(template).flatMap((filled) => {
        const address = withTheRest(filled, language, company)
        return [address, ...(variants[template] ?? []).map((more) => `${address}${more}`)]
      }),
    )
})

test.afterAll(async () => garden?.takeAway())

async function allThatIsSent(viewer: Viewer): Promise<{ from: string; bytes: string }[]> {
  const cookie = await cookieFor(viewer)
  const sent = (from: string, { body, headers, location }: Answer) => ({
    from,
    bytes: `${body}\n${[...headers].join('\n')}\n${location}`.toLowerCase(),
  })
  const all = await forEachSeveralAtOnce(addresses, async (address) => {
    const answer = await ask(address, { cookie })
    // What is not shown is made by the same page either way.
    if (answer.status !== 200 || !address.startsWith(`/${language}`)) return [sent(address, answer)]
    const toScript = await askAsScript(address, { cookie })
    return [sent(address, answer), sent(`${address} to the script`, toScript)]
  })
  return all.flat()
}

test('ACC-15: texts are planted into 30 protected fields or more', once, () => {
  expect(garden.planted.length).toBeGreaterThanOrEqual(30)
})

for (const viewer of viewers) {
  test(
    `ACC-09, ACC-10, ACC-15: ${viewer} is sent no protected field in any page, data, feed, search or error`,
    once,
    async () => {
      test.setTimeout(patience)
      const sent = await allThatIsSent(viewer)
      const found = garden.planted.flatMap(({ text, title, seers }) =>
        seers.includes(viewer)
          ? []
          : sent.filter(({ bytes }) => bytes.includes(text)).map(({ from }) => `${title}: ${from}`),
      )
      expect(found).toEqual([])
      const missed = garden.planted
        .filter(
          ({ finders, text }) => finders?.includes(viewer) && !sent.some(({ bytes }) => bytes.includes(text)),
        )
        .map(({ title }) => title)
      expect(missed, 'what this viewer may see is found, or the search would prove nothing').toEqual([])
    },
  )
}
