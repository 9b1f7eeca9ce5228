import pg from 'pg'
import { ownerRole, urlOf } from '@/server/database/embedded-cluster'
import { placeOf } from '@/server/database/embedded-place'

/**
 * The database behind the address that the journeys are run against: JOURNEYS_DATABASE, or the embedded one that
 * `scripts/start.mjs` uses. With JOURNEYS_ADDRESS that is the developer's, otherwise the journeys' own.
 */
function databaseUrl(): string {
  if (process.env.JOURNEYS_DATABASE) return process.env.JOURNEYS_DATABASE
  const [cluster, name] = process.env.JOURNEYS_ADDRESS
    ? (['main', 'selvedge'] as const)
    : (['test', 'journeys'] as const)
  return urlOf(placeOf(cluster), ownerRole, name)
}

let pool: pg.Pool | undefined

/** Asks the database as its owner. Only to look at what the product did, and to plant what it must hide. */
export async function rows<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  pool ??= new pg.Pool({ connectionString: databaseUrl(), max: 2, allowExitOnIdle: true })
  return (await pool.query<Row>(sql, values)).rows
}

/** The first row; throws when there is none. */
export async function row<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row> {
  const [first] = await rows<Row>(sql, values)
  if (!first) throw new Error(`The demo world has no row for: ${sql}`)
  return first
}

/** One value of the first row. */
export async function value(sql: string, values: unknown[] = []): Promise<string> {
  const [first] = Object.values(await row<Record<string, unknown>>(sql, values))
  return String(first)
}

// What the product writes by itself while it is only looked at.
const writtenAlways = ['_prisma_migrations', 'rate_limits', 'AuditHead']
const columnsWrittenAlways = ['lastSeenAt', 'deliveredAt', 'tries', 'nextTryAt']

const digested = new Map<string, string>()

/** A digest of every table: equal exactly when nothing was changed in between. */
export async function digest(): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  for (const [name, stamp] of await stamps()) {
    if (writtenAlways.includes(name)) continue
    const key = `${name} ${stamp}`
    const known = digested.get(key) ?? (await contentOf(name))
    digested.set(key, known)
    digests[name] = known
  }
  return digests
}

/** What says for every table which transactions wrote its rows: the same stamp is the same content. */
export async function stamps(): Promise<Map<string, string>> {
  const tables = await rows<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const writers = 'count(*), sum(xmin::text::bigint), max(xmin::text::bigint)'
  const each = tables.map(
    ({ name }) => `select '${name}' as name, concat_ws(' ', ${writers}) as stamp from "${name}"`,
  )
  const found = await rows<{ name: string; stamp: string }>(each.join(' union all '))
  return new Map(found.map(({ name, stamp }) => [name, stamp]))
}

function contentOf(name: string): Promise<string> {
  return value(
    `select md5(coalesce(string_agg(line, '' order by line), '')) from
      (select (to_jsonb(t) - $1::text[])::text as line from "${name}" t) lines`,
    [columnsWrittenAlways],
  )
}

export type Run = (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Changes the database as its owner and past its triggers, all or nothing: only to plant and to take away again. */
export async function plantInto<T>(work: (run: Run) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    const answer = await work(async (sql, values = []) => (await client.query(sql, values)).rows)
    await client.query('commit')
    return answer
  } finally {
    await client.end()
  }
}
