import type { BrowserContext } from '@playwright/test'
import { row } from './database'
import { filled, formsIn } from './forms'
import { people, type Viewer } from './people'
import { address, ask } from './product'

const cookies = new Map<string, string>()

/** The cookies of a demo person, signed in once by the one-click form, without scripts. */
export async function cookieOf(email: string): Promise<string> {
  const known = cookies.get(email)
  if (known) return known
  const { id } = await row<{ id: string }>('select id from "Person" where email = $1', [email])
  const page = await ask('/en/sign-in')
  const form = formsIn(page.body).find(({ buttons }) => buttons.some(({ value }) => value === id))
  if (!form) throw new Error(`The sign-in offers no button for ${email}.`)
  const answer = await ask('/en/sign-in', {
    method: 'POST',
    headers: { origin: address },
    body: filled(form, { personId: id }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.slice(0, line.indexOf(';')))
    .filter((pair) => !pair.startsWith('language='))
    .join('; ')
  if (!cookie.includes('session')) throw new Error(`Signing in as ${email} was answered ${answer.status}.`)
  cookies.set(email, cookie)
  return cookie
}

/** The same by role; undefined for the visitor. */
export async function cookieFor(viewer: Viewer): Promise<string | undefined> {
  const email = people[viewer]
  return email === null ? undefined : cookieOf(email)
}

/** Signs the browser in as a demo person. */
export async function signIn(context: BrowserContext, email: string): Promise<void> {
  const pairs = (await cookieOf(email)).split('; ')
  await context.addCookies(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address }
    }),
  )
}
