import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first'

process.env.TZ ??= 'UTC'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@/': `${path('./src')}/`,
      '@tests/': `${path('./tests')}/`,
      // Outside Next there is no client bundle to keep a server module out of.
      'server-only': path('./node_modules/server-only/empty.js'),
    },
  },
  test: {
    maxWorkers: 2,
    // A process for each file would load everything again: half of the time of all tests.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    env: {
      SELVEDGE_SECRET: 'a secret of the tests, long enough to be taken',
      SELVEDGE_ADDRESS: 'http://localhost:3000',
      SELVEDGE_DEMO: '1',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/silence.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{integration,access,architecture}/**/*.test.{ts,tsx}'],
          exclude: ['tests/architecture/fixtures/**'],
          globalSetup: ['tests/support/test-server.ts'],
          setupFiles: ['tests/support/silence.ts', 'tests/support/own-database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
