import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { Prisma } from '@/server/database/client/client'
import { readRows } from '@/server/database/read-rows'

const counted = z.object({ number: z.int() })

// The built portal holds the server's modules more than once (pages, routes, actions), its connections only once.
test('a second copy of the server reads over the same connections without meeting the statements of the first', async () => {
  vi.resetModules()
  const copy = await import('@/server/database/read-rows')
  expect(copy.readRows).not.toBe(readRows)
  for (const number of [1, 2, 3]) {
    expect(await readRows(counted, Prisma.sql`SELECT ${number}::int AS number`)).toEqual([{ number }])
    expect(await copy.readRows(counted, Prisma.sql`SELECT 10 + ${number}::int AS number`)).toEqual([
      { number: 10 + number },
    ])
  }
})
