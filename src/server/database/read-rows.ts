import 'server-only'
import { Pool } from 'pg'
import { z } from 'zod'
import type { Prisma } from '@/server/database/client/client'
import { statementName } from '@/server/database/statement-name'
import { environment } from '@/server/environment'

const held = globalThis as { selvedgeReading?: Pool }

function connections(): Pool {
  held.selvedgeReading ??= open()
  return held.selvedgeReading
}

function open(): Pool {
  const pool = new Pool({ connectionString: environment().DATABASE_URL, max: 5, allowExitOnIdle: true })
  // One that is lost while nobody uses it is replaced by the next statement.
  pool.on('error', () => undefined)
  return pool
}

/**
 * The rows of a statement of our own, for paths so often walked that Prisma's share would be most of their cost. Values are
 * parameters, and every row is checked by its schema. Days are asked for as text (`"startedOn"::text`), enums too. What
 * may be seen is the statement's own matter: `accessibleSql` says it from the same grants as everywhere else (ACC-11).
 */
export async function readRows<S extends z.ZodType>(
  row: S,
  { text, values }: Prisma.Sql,
): Promise<z.output<S>[]> {
  const name = statementName(text)
  const { rows } = await connections().query({ text, values, ...(name === '' ? {} : { name }) })
  return z.array(row).parse(rows)
}
