import { setTimeout as pause } from 'node:timers/promises'

/** The address of the running product. */
export const address = process.env.JOURNEYS_ADDRESS ?? `http://localhost:${process.env.JOURNEYS_PORT}`

export interface Asked {
  /** The cookies of a person signed in; none for a visitor. */
  cookie?: string | undefined
  headers?: Record<string, string>
  method?: string
  body?: BodyInit
  /** For streams: the head of the answer is all that is waited for. */
  headOnly?: boolean
}

export interface Answer {
  status: number
  headers: Headers
  body: string
  /** Where it leads, without the product's own address. */
  location: string | null
}

/** One request to the product over HTTP, redirects not followed. */
export async function ask(path: string, asked: Asked = {}): Promise<Answer> {
  const stopping = new AbortController()
  const response = await fetch(new URL(path, address), {
    method: asked.method ?? 'GET',
    redirect: 'manual',
    signal: stopping.signal,
    headers: { ...(asked.cookie ? { cookie: asked.cookie } : {}), ...asked.headers },
    ...(asked.body === undefined ? {} : { body: asked.body }),
  })
  const location = response.headers.get('location')
  const answer = {
    status: response.status,
    headers: response.headers,
    location: location?.startsWith(address) ? location.slice(address.length) : location,
  }
  if (!asked.headOnly)
    return { ...answer, body: Buffer.from(await response.arrayBuffer()).toString('latin1') }
  stopping.abort()
  // Lets the server see that nobody listens any more.
  await pause(0)
  return { ...answer, body: '' }
}

/** What the product's own script gets when a link is followed, or with more headers fetched ahead. */
export async function askAsScript(path: string, { headers, ...asked }: Asked = {}): Promise<Answer> {
  const all = { ...asked, headers: { RSC: '1', ...headers } }
  const answer = await ask(path, all)
  // Without the mark that scripts put into the address Next leads to the address with it.
  return answer.location !== null && /[?&]_rsc\b/.test(answer.location) ? ask(answer.location, all) : answer
}
