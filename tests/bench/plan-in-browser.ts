import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/browser'
import { milliseconds, type Row } from './table'

const part = 'plan in a browser'

interface Felt {
  /** Milliseconds from one drawn frame to the next. */
  frames: number[]
  /** Milliseconds of each stretch in which the page could not answer (50 and more). */
  stalls: number[]
  /** Milliseconds from an input to the next paint, by the kind of input. */
  inputs: { kind: string; took: number }[]
}

declare global {
  interface Window {
    felt: Felt
  }
}

/**
 * A long plan in a real browser, as the person at it feels it: how evenly it scrolls, how long the page stands still,
 * how long a filter, an opened issue and an edited cell take until they are painted. `address` serves the built product,
 * `cookie` is that of the factory's manager. Answers rows for the table of the bench.
 */
export async function measurePlanInBrowser(address: string, cookie: string): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const at = cookie.indexOf('=')
    await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: address }])
    const page = await context.newPage()
    // The loader of TypeScript names functions by a helper of its own, which the page does not have.
    await page.addInitScript('globalThis.__name = (it) => it')
    await page.addInitScript(watch)
    await page.goto(`${address}/en/factory/plan`, { waitUntil: 'load' })
    await page.waitForTimeout(1_500)
    const opening = await taken(page)
    return [
      {
        part,
        what: 'opens',
        measured: `page stands still for ${milliseconds(sum(opening.stalls))} in ${opening.stalls.length} stretches`,
        compared: '300 ms',
        ratio: (sum(opening.stalls) / 300).toFixed(2),
      },
      await scrolling(page),
      await editing(page),
      await painted(page, 'an issue opens', '[data-row] a[data-cell]', 'article'),
      await painted(page, 'the issue closes', '[data-close-panel]', 'table:not(:has([data-open]))'),
      await painted(
        page,
        'a filter',
        'a.rounded-full[href*=critical]',
        'table:not(:has([data-row]:not(.thread-row)))',
      ),
    ]
  } finally {
    await browser.close()
  }
}

/** Runs in the page, before anything of it. */
function watch(): void {
  window.felt = { frames: [], stalls: [], inputs: [] }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.felt.stalls.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      window.felt.inputs.push({ kind: name, took: duration })
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit)
  let last: number | null = null
  const frame = (now: number) => {
    if (last !== null) window.felt.frames.push(now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** What was felt since it was last asked. */
function taken(page: Page): Promise<Felt> {
  return page.evaluate(() => {
    const { felt } = window
    window.felt = { frames: [], stalls: [], inputs: [] }
    return felt
  })
}

async function scrolling(page: Page): Promise<Row> {
  await page.mouse.move(700, 600)
  await taken(page)
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.wheel(0, 240)
    await page.waitForTimeout(16)
  }
  const { frames, stalls } = await taken(page)
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(300)
  const [p50, p95] = [quantile(frames, 0.5), quantile(frames, 0.95)]
  const slow = frames.filter((frame) => frame > 50).length
  return {
    part,
    what: 'scrolls through its whole length',
    measured: `frame p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}, longest ${milliseconds(Math.max(0, ...frames))}; ${slow} of ${frames.length} frames over 50 ms; stands still ${milliseconds(sum(stalls))}`,
    compared: 'p95 of 50 ms',
    ratio: (p95 / 50).toFixed(2),
  }
}

/** From Enter, which saves, until the cell with its new words is painted. */
async function editing(page: Page): Promise<Row> {
  const times: number[] = []
  const stalls: number[] = []
  const cell = page.locator('[data-row] td:nth-child(3) button[data-cell]').first()
  for (let round = 0; round < 9; round += 1) {
    await cell.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(`Line chief ${round}`)
    await taken(page)
    await page.keyboard.press('Enter')
    await cell.getByText(`Line chief ${round}`).waitFor()
    await page.waitForTimeout(400)
    const { inputs, stalls: since } = await taken(page)
    stalls.push(sum(since))
    times.push(Math.max(16, ...inputs.filter(({ kind }) => kind === 'keydown').map(({ took }) => took)))
  }
  const [p50, worst] = [quantile(times, 0.5), Math.max(...times)]
  return {
    part,
    what: 'a cell, from Enter until it is painted',
    measured: `p50 ${milliseconds(p50)}, longest ${milliseconds(worst)} of ${times.length}; saving it and showing the plan afresh stands still for p50 ${milliseconds(quantile(stalls, 0.5))}`,
    compared: '100 ms',
    ratio: (p50 / 100).toFixed(2),
  }
}

/** From a click until what it leads to is painted, the way to the server and back included. */
async function painted(page: Page, what: string, pressed: string, comes: string): Promise<Row> {
  await page.waitForTimeout(500)
  await taken(page)
  const took = await page.evaluate(
    ([from, to]) =>
      new Promise<number>((answer) => {
        const start = performance.now()
        const look = () => {
          if (document.querySelector(to)) requestAnimationFrame(() => answer(performance.now() - start))
          else requestAnimationFrame(look)
        }
        document.querySelector<HTMLElement>(from)?.click()
        requestAnimationFrame(look)
      }),
    [pressed, comes] as const,
  )
  await page.waitForTimeout(300)
  const { stalls } = await taken(page)
  return {
    part,
    what,
    measured: `painted after ${milliseconds(took)}; stands still ${milliseconds(sum(stalls))}`,
    compared: '1000 ms',
    ratio: (took / 1000).toFixed(2),
  }
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
