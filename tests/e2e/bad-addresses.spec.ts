import { expect, test } from '@playwright/test'
import {
  expectedLines,
  filledAddress,
  type Line,
  placesOfAll,
  placesOfCompany,
  withTheRest,
} from './support/addresses'
import { letters, type Viewer, viewers } from './support/people'
import { ask } from './support/product'
import { cookieFor } from './support/sign-in'

// Nothing of this needs a screen.
const once = { tag: '@desktop' }
const patience = process.env.JOURNEYS_ADDRESS ? 900_000 : 180_000

const languages = ['en', 'ar', 'bn']

/** What is no text: half letters, letters that no text holds. */
const noText = ['%00', '%ff', '%E0%A4', '%zz', 'a%0d%0ab', '%ED%A0%80', '%7f']

/** What may stand in place of a name or a number, and is none. */
const noName = [
  '%00',
  '%ff',
  '..%2f..%2fetc%2fpasswd',
  '%5c%5celsewhere.example',
  "'%22%3b--",
  '%F0%9F%92%A3',
  '-1',
  '0',
  '1.5',
  '1e9',
  '99999999999999999999999',
  'NaN',
  '__proto__',
  'a'.repeat(6_000),
]

/** What no state has as its value. */
const noValue = ['%ff', '', '-1', '1e9', '99999999999999999999', '__proto__', "'%22%3b--%F0%9F%92%A3"]

/** The state that addresses carry, by the names that the pages read, and one that none reads. */
const names =
  `q page sort order group country city cluster status state compliance products product part tab view
  back check chain step show unlock unlocked started open issue cycle year entry from to severity responsible due
  overdue critical source columns by download nothing`.split(/\s+/)

interface Place {
  address: string
  viewer: Viewer
}

/** Every address that names something, once, to somebody who is shown it. */
function askedBy({ template, cells }: Line): Place {
  return { address: template, viewer: viewers.find((viewer) => /[*A-Z]/.test(cells[viewer])) ?? 'visitor' }
}

async function errorsAt(places: Place[]): Promise<string[]> {
  const errors: string[] = []
  for (const { address, viewer } of places) {
    const headOnly = address.startsWith('/live')
    const { status } = await ask(address, { cookie: await cookieFor(viewer), headOnly })
    if (status >= 500) errors.push(`${viewer} ${address.slice(0, 100)}: ${status}`)
  }
  return errors
}

test('ACC-11: an address that is no text is not found, in the language of the address', once, async () => {
  for (const language of languages)
    for (const door of ['', 'factories/', 'nowhere/', 'factory/plan/', 'sign-in/link/', 'buyer/suppliers/'])
      for (const part of noText) {
        const { status, body } = await ask(`/${language}/${door}${part}`)
        expect([`/${language}/${door}${part}`, status]).toEqual([`/${language}/${door}${part}`, 404])
        expect(body).toContain(`<html lang="${language}"`)
      }
})

test('ACC-11: an address without a language that is no text is not found', once, async () => {
  for (const door of [
    '',
    'files/',
    'live/plan/',
    'calendar/',
    'api/search/',
    'open-data/v1/factories/',
    '_next/',
  ])
    for (const part of noText) {
      const { status } = await ask(`/${door}${part}`, { headers: { 'accept-language': 'ar' } })
      expect([`/${door}${part}`, status]).toEqual([`/${door}${part}`, 404])
    }
})

test(
  'ACC-11: whatever stands in place of a name, no address is answered with an error of ours',
  once,
  async () => {
    test.setTimeout(patience)
    const naming = expectedLines().filter(({ template }) => /\[(?!language)/.test(template))
    expect(naming.length).toBeGreaterThan(15)
    const places = naming.map(askedBy).flatMap(({ address, viewer }) =>
      noName.map((part) => ({
        address: address.replace('[language]', 'bn').replaceAll(/\[[^\]]+\]/g, () => part),
        viewer,
      })),
    )
    expect(await errorsAt(places)).toEqual([])
  },
)

test(
  'ACC-11: whatever an address carries as its state, no page is answered with an error of ours',
  once,
  async () => {
    test.setTimeout(patience)
    const [places, company] = [await placesOfAll(), await placesOfCompany()]
    const shown = expectedLines().flatMap((line): Place[] => {
      const { address: template, viewer } = askedBy(line)
      const found = letters.filter(
        (letter) => /^\*|^[^A-Z]*$/.test(line.cells[viewer]) || line.cells[viewer].includes(letter),
      )
      const address = found
        .map((letter) => filledAddress(template, places[letter]))
        .find((each) => each !== null)
      return address ? [{ address: withTheRest(address, 'bn', company).replace(/\?.*/, ''), viewer }] : []
    })
    expect(shown.length).toBeGreaterThan(40)
    const valueAt = (index: number) => noValue[index % noValue.length]
    const mixed = (round: number) => names.map((name, index) => `${name}=${valueAt(index + round)}`).join('&')
    const states = [0, 2, 4, 6].map(mixed)
    states.push('q=%00', names.map((name) => `${name}=1&${name}=2`).join('&'))
    const asked = shown.flatMap(({ address, viewer }) =>
      states.map((state) => ({ address: `${address}?${state}`, viewer })),
    )
    expect(await errorsAt(asked)).toEqual([])
  },
)
