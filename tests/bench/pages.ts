import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import type { BenchServer } from './server'
import { kilobytes, milliseconds, type Row, ratioOf } from './table'

export interface Page {
  what: string
  path: string
  cookie?: string
  /** Aim for p95, milliseconds (quality.md). */
  aim: number
}

const mostQueries = 15
const secondsOfLoad = 8
/** Visits of each client at the least: a slow page is measured for as long as they take. */
const leastVisits = 6
/** Of all clients together, so that there is a p95 to speak of. */
const leastMeasured = 40
const secondsUntilLost = 60

/** p50 and p95 of each page at 1 and at 20 clients, its queries, and the bytes of script it loads. */
export async function measurePages(server: BenchServer, pages: Page[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const { what, path, cookie, aim } of pages) {
    const headers: Record<string, string> = cookie ? { cookie } : {}
    const url = server.address + path
    const html = await read(url, headers)
    const queries = await queriesOf(server, url, headers)
    for (const clients of [1, 20]) {
      const { p50, p95, perSecond } = await load(url, headers, clients)
      rows.push({
        part: what,
        what: clients === 1 ? '1 client' : `${clients} clients at once`,
        measured: `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}, ${Math.round(perSecond)}/s`,
        compared: `p95 of ${aim} ms`,
        ratio: ratioOf(p95, aim),
      })
    }
    rows.push({
      part: what,
      what: 'queries a page',
      measured: String(queries),
      compared: `at most ${mostQueries}`,
      ratio: ratioOf(queries, mostQueries),
    })
    const scripts = await bytesOfScripts(server.address, html)
    rows.push({
      part: what,
      what: 'script and page, compressed',
      measured: `${kilobytes(scripts)} script, ${kilobytes(gzipSync(html).length)} page`,
      compared: '',
      ratio: '',
    })
  }
  return rows
}

async function read(url: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(url, { headers, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}

/** Queries of one visit when the page has been visited before, the median of several. */
async function queriesOf(server: BenchServer, url: string, headers: Record<string, string>): Promise<number> {
  const counts: number[] = []
  for (let visit = 0; visit < 5; visit += 1) {
    await server.queries()
    await read(url, headers)
    counts.push(await server.queries())
  }
  return counts.sort((a, b) => a - b)[2] ?? 0
}

async function load(url: string, headers: Record<string, string>, connections: number) {
  const ask = (amount: number) => autocannon({ url, headers, connections, amount, timeout: secondsUntilLost })
  const warm = await ask(connections * 2)
  const expected = Math.round((warm.requests.total / warm.duration) * secondsOfLoad)
  const result = await ask(Math.max(expected, connections * leastVisits, leastMeasured))
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} refused`)
  return {
    p50: result.latency.p50,
    p95: (result.latency.p90 + result.latency.p97_5) / 2,
    perSecond: result.requests.total / result.duration,
  }
}

async function bytesOfScripts(address: string, html: string): Promise<number> {
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source ?? ''))
  let bytes = 0
  for (const source of sources) {
    const answer = await fetch(new URL(source, address), { headers: { 'accept-encoding': 'identity' } })
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length
  }
  return bytes
}
