import { createServer } from 'node:net'
import { defineConfig } from '@playwright/test'

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((answer) => {
    const server = createServer()
    server.listen(0, () => {
      const address = server.address()
      server.close(() => answer(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

// The workers read this file again: what the first reading chose reaches them through the environment.
const given = process.env.JOURNEYS_ADDRESS
process.env.JOURNEYS_PORT ??= String(await freePort())
const port = process.env.JOURNEYS_PORT
const address = given ?? `http://localhost:${port}`

const startTests = '**/start.spec.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  // One world and one clock for all journeys: they follow one another, on the screen of a desk first, then on a phone. The
  // start's own tests start portals of their own; they run beside.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL: address,
    timezoneId: 'UTC',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.JOURNEYS_BROWSER ? { executablePath: process.env.JOURNEYS_BROWSER } : {}),
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    { name: 'start', testMatch: startTests, workers: 1 },
    {
      name: 'desktop',
      testIgnore: startTests,
      grepInvert: /@phone/,
      workers: 1,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      testIgnore: startTests,
      dependencies: ['desktop'],
      grepInvert: /@desktop/,
      workers: 1,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
  ],
  ...(given
    ? {}
    : {
        webServer: {
          command: process.env.JOURNEYS_SERVER ?? 'node scripts/start.mjs --journeys',
          url: address,
          env: { PORT: port },
          timeout: 300_000,
          stdout: 'pipe' as const,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 15_000 },
        },
      }),
})
