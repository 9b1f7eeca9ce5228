import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { findBrowser } from './browser'
import { pictures } from './pictures'
import { freePort } from './start/port'

/**
 * `npm run screenshots`: pictures of the main screens in the demo world, into docs/pictures; with names, only those.
 * With JOURNEYS_ADDRESS a demo that runs already is looked at.
 */
const folder = 'docs/pictures'
const named = process.argv.slice(2)
/** Milliseconds; a page may have to be compiled first. */
const patience = 120_000
mkdirSync(folder, { recursive: true })

const port = await freePort(3600)
const address = process.env.JOURNEYS_ADDRESS ?? `http://localhost:${port}`
const portal = process.env.JOURNEYS_ADDRESS ? null : startPortal()
try {
  await answering()
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  for (const picture of pictures)
    if (named.length === 0 || named.includes(picture.name)) await take(browser, picture)
  await browser.close()
} finally {
  if (portal) await end(portal)
}

function startPortal(): ChildProcess {
  const words = ['scripts/start.mjs', '--journeys']
  return spawn(process.execPath, words, { env: { ...process.env, PORT: String(port) }, stdio: 'inherit' })
}

async function answering(): Promise<void> {
  while (portal === null || portal.exitCode === null) {
    const answer = await fetch(address, { redirect: 'manual' }).catch(() => null)
    if (answer) return
    await pause(500)
  }
  throw new Error('The portal ended before it answered.')
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}

async function take(browser: Browser, picture: (typeof pictures)[number]): Promise<void> {
  const { name, path, person, phone, dark, open, down } = picture
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    deviceScaleFactor: phone ? 2 : 1,
    colorScheme: dark ? 'dark' : 'light',
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  if (person) await signIn(page, person)
  await page.goto(address + path)
  for (const pressed of open ?? []) await press(page, pressed)
  await settled(page)
  await page.evaluate((by) => window.scrollTo(0, by), down ?? 0)
  // One palette of 256 colours: a third of the bytes, and nobody sees it.
  const small = await sharp(await page.screenshot())
    .png({ palette: true, quality: 100, effort: 10 })
    .toBuffer()
  writeFileSync(join(folder, `${name}.png`), small)
  console.log(`  ${name}.png  ${Math.round(small.length / 1024)} KB`)
  await context.close()
}

async function signIn(page: Page, person: string): Promise<void> {
  await page.goto(`${address}/en/sign-in`)
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  await page.getByRole('button', { name: person }).first().click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
}

async function press(page: Page, name: string): Promise<void> {
  await settled(page)
  const before = page.url()
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()
  await page.waitForURL((url) => url.href !== before)
}

/** Waits until fonts and photos have come. A page that listens for changes is never without a request. */
async function settled(page: Page): Promise<void> {
  await pause(800)
  await page.waitForLoadState('load')
  await page.evaluate(async () => {
    await document.fonts.ready
    const inSight = [...document.images].filter(
      (image) => image.getBoundingClientRect().top < window.innerHeight,
    )
    await Promise.all(inSight.map((image) => image.decode().catch(() => undefined)))
  })
}
