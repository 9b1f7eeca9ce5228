import autocannon from 'autocannon'
import type { BenchServer } from './server'
import { milliseconds, type Row } from './table'

export interface Page {
  what: string
  path: string
  cookie?: string
  /** Aim for p95 of one client, milliseconds (quality.md). */
  aim: number
}

/** p50 and p95 of each page at 1 and at 20 clients, its queries, and the bytes of script it loads. */
export async function measurePages(server: BenchServer, pages: Page[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const page of pages) {
    const headers: Record<string, string> = page.cookie ? { cookie: page.cookie } : {}
    const url = server.address + page.path
    const first = await fetch(url, { headers, redirect: 'manual' })
    if (first.status !== 200) throw new Error(`${page.path} answered ${first.status}`)
    const html = await first.text()
    await server.queries()
    for (let n = 0; n < 5; n += 1) await (await fetch(url, { headers })).text()
    const queries = Math.round((await server.queries()) / 5)
    const [alone, together] = [await load(url, headers, 1), await load(url, headers, 20)]
    const scripts = await bytesOfScripts(server.address, html)
    rows.push({
      what: page.what,
      figures: `1 client p50 ${milliseconds(alone.p50)}, p95 ${milliseconds(alone.p95)}; 20 clients p50 ${milliseconds(together.p50)}, p95 ${milliseconds(together.p95)}, ${Math.round(together.perSecond)}/s; ${queries} queries; ${Math.round(html.length / 1024)} KB HTML, ${Math.round(scripts / 1024)} KB script (gzip)`,
      compared: `p95 of ${page.aim} ms`,
      ratio: (alone.p95 / page.aim).toFixed(2),
    })
  }
  return rows
}

async function load(url: string, headers: Record<string, string>, connections: number) {
  await autocannon({ url, headers, connections, duration: 1 })
  const result = await autocannon({ url, headers, connections, duration: 4 })
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} refused`)
  return {
    p50: result.latency.p50,
    p95: (result.latency.p90 + result.latency.p97_5) / 2,
    perSecond: result.requests.average,
  }
}

async function bytesOfScripts(address: string, html: string): Promise<number> {
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source ?? ''))
  let bytes = 0
  for (const source of sources) {
    const answer = await fetch(new URL(source, address), { headers: { 'accept-encoding': 'identity' } })
    const { gzipSync } = await import('node:zlib')
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length
  }
  return bytes
}
