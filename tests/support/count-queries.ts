import pg from 'pg'
import { vi } from 'vitest'

/** How many statements reach the database while the work is done; transactions and settings of the connection apart. */
export async function countQueries<T>(
  work: () => Promise<T>,
): Promise<{ value: T; queries: number; statements: string[] }> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const value = await work()
    const statements = spy.mock.calls
      .map(([query]) => textOf(query))
      .filter((text) => /^\s*(select|with|insert|update|delete)/i.test(text))
    return { value, queries: statements.length, statements }
  } finally {
    spy.mockRestore()
  }
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
}
