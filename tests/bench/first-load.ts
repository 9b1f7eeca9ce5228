import { chromium } from '@playwright/test'
import { findBrowser } from '../../scripts/browser'
import { kilobytes, type Row, ratioOf } from './table'

const most = 100 * 1024
const counted = ['Document', 'Stylesheet', 'Font']

/** Bytes on the wire of page, styles and fonts when a page is opened for the first time, in a real browser. */
export async function measureFirstLoad(
  address: string,
  pages: { what: string; path: string }[],
): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  try {
    const rows: Row[] = []
    for (const { what, path } of pages) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
      const page = await context.newPage()
      const wire = await context.newCDPSession(page)
      const kinds = new Map<string, string>()
      const bytes: Record<string, number> = {}
      wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
      wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const kind = kinds.get(requestId) ?? 'Other'
        bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
      })
      await wire.send('Network.enable')
      await page.goto(address + path, { waitUntil: 'networkidle' })
      await context.close()
      const total = counted.reduce((sum, kind) => sum + (bytes[kind] ?? 0), 0)
      const parts = counted.map((kind) => `${kilobytes(bytes[kind] ?? 0)} ${kind.toLowerCase()}`)
      rows.push({
        part: 'first load',
        what,
        measured: `${kilobytes(total)} (${parts.join(', ')}); ${kilobytes(bytes.Script ?? 0)} script later`,
        compared: `less than ${kilobytes(most)}`,
        ratio: ratioOf(total, most),
      })
    }
    return rows
  } finally {
    await browser.close()
  }
}
