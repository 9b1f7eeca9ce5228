import { expect, test } from '@playwright/test'
import {
  aCalendarFeed,
  addressesOfTheApp,
  expectedLines,
  filledAddress,
  type Line,
  namesAFactory,
  nothing,
  type Places,
  placesOfAll,
  placesOfCompany,
  withTheRest,
} from './support/addresses'
import { letters, people, type Viewer, viewers } from './support/people'
import { type Answer, ask } from './support/product'
import { whatAnybodySees } from './support/same-answer'
import { forEachSeveralAtOnce } from './support/several'
import { cookieFor } from './support/sign-in'

interface Question {
  template: string
  address: string
  expected: '*' | '.' | '→' | '↷'
  /** The same address for something that is nowhere, where this one names something. */
  nowhere?: string
}

const lines = expectedLines()
let questions: Record<Viewer, Question[]>
let takeFeedAway: () => Promise<unknown>

test.beforeAll(async () => {
  const company = await placesOfCompany()
  const places = await placesOfAll()
  takeFeedAway = await aCalendarFeed(people.advisor)
  const asked = (viewer: Viewer) => lines.flatMap((line) => questionsOf(line, line.cells[viewer]))
  questions = Object.fromEntries(viewers.map((viewer) => [viewer, asked(viewer)])) as typeof questions

  function questionsOf({ template }: Line, cell: string): Question[] {
    const whole = (to: Partial<Places>) => {
      const filled = filledAddress(template, to)
      return filled === null ? null : withTheRest(filled, 'en', company)
    }
    if (!namesAFactory(template)) {
      return [{ template, address: withTheRest(template, 'en', company), expected: kindOf(cell) }]
    }
    const nowhere = whole(nothing) ?? ''
    const led = cell === '→'
    const ofFactories = letters.flatMap((letter): Question[] => {
      const address = whole(places[letter])
      // A number alone is one of the own plan, whichever factory it was read from.
      if (address === null || (letter !== 'S' && template.includes('/factory/plan/[number]'))) return []
      const seen = cell.includes(letter) ? '*' : '.'
      return [{ template, address, nowhere, expected: led ? '→' : seen }]
    })
    const astray = [nothing, { ...nothing, code: places.S.code }, { ...places.D, code: places.S.code }]
    const strayed = astray.slice(0, /\[code\].*\[id\]/.test(template) ? 3 : 1).flatMap((to): Question[] => {
      const address = whole(to)
      return address === null ? [] : [{ template, address, expected: led ? '→' : '.' }]
    })
    return [...ofFactories, ...strayed]
  }
})

test.afterAll(async () => takeFeedAway?.())

function kindOf(cell: string): Question['expected'] {
  if (cell === '*' || cell === '→' || cell === '↷') return cell
  return '.'
}

function answered({ status, location }: Answer): Question['expected'] | string {
  if (status === 200) return '*'
  if (status === 404) return '.'
  if (status >= 300 && status < 400 && location) return location.includes('/sign-in?back=') ? '→' : '↷'
  return String(status)
}

async function wrongAnswers(viewer: Viewer): Promise<string[]> {
  const cookie = await cookieFor(viewer)
  const absent = new Map<string, Promise<Answer>>()
  const askNowhere = (nowhere: string) => {
    const asked = absent.get(nowhere) ?? ask(nowhere, { cookie })
    absent.set(nowhere, asked)
    return asked
  }
  const wrong = await forEachSeveralAtOnce(questions[viewer], async ({ address, expected, nowhere }) => {
    const answer = await ask(address, { cookie, headOnly: address.startsWith('/live') })
    const found = answered(answer)
    if (found !== expected) return [`${address}: ${found} instead of ${expected}`]
    if (nowhere === undefined || expected !== '.') return []
    const [refused, missing] = [
      whatAnybodySees(answer, address),
      whatAnybodySees(await askNowhere(nowhere), nowhere),
    ]
    const parts = (['status', 'headers', 'body'] as const).filter((part) => refused[part] !== missing[part])
    return parts.map((part) => `${address}: another ${part} than what is nowhere`)
  })
  return wrong.flat()
}

// Nothing of this needs a screen, so one size of it is enough.
/** A development server makes each page when it is first asked for. */
const patience = process.env.JOURNEYS_ADDRESS ? 900_000 : 120_000
const once = { tag: '@desktop' }

test(
  'ACC-11: the table of addresses names every page, route and file of the product, and none besides',
  once,
  () => {
    expect(lines.map(({ template }) => template).sort()).toEqual([...addressesOfTheApp()].sort())
  },
)

test('ACC-11: 400 questions or more are asked, a third of them about what must not be found', once, () => {
  const all = viewers.flatMap((viewer) => questions[viewer])
  expect(all.length).toBeGreaterThanOrEqual(400)
  const refused = all.filter(({ expected }) => expected === '.')
  expect(refused.length).toBeGreaterThan(all.length / 3)
  expect(refused.filter(({ nowhere }) => nowhere !== undefined).length).toBeGreaterThan(100)
})

for (const viewer of viewers) {
  test(
    `ACC-11, ACC-15: every address answers ${viewer} as the table says, and what is not theirs as what is nowhere`,
    once,
    async () => {
      test.setTimeout(patience)
      expect(await wrongAnswers(viewer)).toEqual([])
    },
  )
}
