import { expect, test } from '@playwright/test'
import { placesOfAll } from './support/addresses'
import { value } from './support/database'
import { factories, people } from './support/people'
import { ask, askAsScript } from './support/product'
import { cookieOf } from './support/sign-in'

// Nothing of this needs a screen.
const once = { tag: '@desktop' }

const aheadOfTime: Record<string, Record<string, string>> = {
  'a link in sight': { RSC: '1', 'Next-Router-Prefetch': '1' },
  'a link in sight, by parts': {
    RSC: '1',
    'Next-Router-Prefetch': '1',
    'Next-Router-Segment-Prefetch': '/_tree',
  },
  'a whole page ahead': { RSC: '1', 'Next-Router-Prefetch': '2' },
  'the browser itself': { 'Sec-Purpose': 'prefetch' },
  'the browser itself, drawing it': { 'Sec-Purpose': 'prefetch;prerender' },
  'an older browser': { Purpose: 'prefetch' },
}

function readings(report: string): Promise<string> {
  return value(`select count(*) from "AuditEntry" where action = 'report.read' and "objectId" = $1`, [report])
}

test(
  'ACC-12: a report that is only fetched ahead is neither sent nor logged as read; opened, it is, by click or by address',
  once,
  async () => {
    const { S } = await placesOfAll()
    const report = S.report ?? ''
    const address = `/en/buyer/suppliers/${factories.S}/reports/${report}`
    const cookie = await cookieOf(people.superUser)
    const before = Number(await readings(report))

    const opened = await ask(address, { cookie })
    expect(opened.status).toBe(200)
    expect(Number(await readings(report))).toBe(before + 1)

    for (const [kind, headers] of Object.entries(aheadOfTime)) {
      const { status, body } = await ('RSC' in headers ? askAsScript : ask)(address, { cookie, headers })
      expect([kind, status]).toEqual([kind, 200])
      expect(body.length, kind).toBeLessThan(opened.body.length / 2)
      expect([kind, Number(await readings(report))]).toEqual([kind, before + 1])
    }

    const clicked = await askAsScript(address, { cookie })
    expect(clicked.status).toBe(200)
    expect(Number(await readings(report))).toBe(before + 2)
  },
)

test(
  'ACC-12: the plan and the advisory log of a supplier are logged as read when they are opened, not when fetched ahead',
  once,
  async () => {
    const cookie = await cookieOf(people.superUser)
    const logged = async (action: string) =>
      Number(await value(`select count(*) from "AuditEntry" where action = $1`, [action]))
    for (const [part, action] of [
      ['plan', 'plan.read'],
      ['visits', 'advisory-log.read'],
    ] as const) {
      const address = `/en/buyer/suppliers/${factories.S}?part=${part}`
      const before = await logged(action)
      await ask(address, { cookie, headers: { 'Sec-Purpose': 'prefetch' } })
      expect([part, await logged(action)]).toEqual([part, before])
      expect((await ask(address, { cookie })).status).toBe(200)
      expect([part, await logged(action)]).toEqual([part, before + 1])
    }
  },
)
