import { type Canary, canaries } from './canary-places'
import { plantInto, type Run, row } from './database'
import { factories, people } from './people'

export interface Planted extends Canary {
  text: string
  title: string
}

export interface Garden {
  planted: Planted[]
  /** The issues and the visit of the own factory that hold them, as addresses name them. */
  numbers: string[]
  visit: string
  takeAway(): Promise<void>
}

const strangerId = '00000000-0000-4000-8000-00000000000a'
const assessmentId = '00000000-0000-4000-8000-00000000000b'

/** Plants a text of its own into every protected field; answers what takes all of them away again. */
export async function plant(): Promise<Garden> {
  // A run that is killed takes nothing away: what others look at is never planted into.
  if (process.env.JOURNEYS_ADDRESS) throw new Error('Texts are planted only into the journeys’ own world.')
  const ids = await row<Record<'S' | 'K' | 'G', string>>(
    `select (select id from "Factory" where code = $1) as "S", (select id from "Factory" where code = $2) as "K",
      (select id from "Factory" where code = $3) as "G"`,
    [factories.S, factories.K, factories.G],
  )
  const issue = await row<{ id: string; number: number }>(
    `select i.id, i.number from "Issue" i where i."factoryId" = $1
      and exists(select 1 from "Evidence" e where e."issueId" = i.id and e."removedAt" is null)
      order by (select count(*) from "SignOffCheck" c where c."issueId" = i.id and c."endedAt" is null) desc,
        (select count(*) from "Comment" c where c."issueId" = i.id) desc, i.number limit 1`,
    [ids.S],
  )
  const discussed = await row<{ id: string; number: number }>(
    `select id, number from "Issue" where "factoryId" = $1 and "committeeNote" is not null order by number limit 1`,
    [ids.S],
  )
  const visit = await row<{ id: string }>(
    `select v.id from "Visit" v where v."factoryId" = $1 and v."loggedAt" is not null
      and exists(select 1 from "VisitInternalNote" n where n."visitId" = v.id)
      and exists(select 1 from "VisitAgreement" a where a."visitId" = v.id and a.responsible is not null)
      order by v."visitedOn" desc limit 1`,
    [ids.S],
  )
  const places: Record<string, string> = { ...ids, I: issue.id, J: discussed.id, V: visit.id }
  const undo: ((run: Run) => Promise<unknown>)[] = []
  const planted = await plantInto(async (run) => {
    await settle(run, ids.S, issue.id)
    const done: Planted[] = []
    for (const [index, canary] of canaries.entries()) {
      const text = `zq7canary${String(index).padStart(2, '0')}zq`
      const where = canary.where.replace(/\b[SKGIJV]\b(?!")/g, (letter) => `'${places[letter]}'`)
      const old = await run(
        `select ctid::text as row, to_jsonb("${canary.column}") as old from "${canary.table}" where ${where} limit 1`,
      )
      const [{ row: at = null, old: before = null } = {}] = old
      if (at === null) continue
      const key = await keyOf(run, canary.table, String(at))
      await put(run, canary, key, (canary.as ?? '#').replace('#', text))
      undo.unshift((again) => putBack(again, canary, key, before))
      done.push({ ...canary, text, title: `${canary.table}.${canary.column} where ${canary.where}` })
    }
    return done
  })
  return {
    planted,
    numbers: [String(issue.number), String(discussed.number)],
    visit: visit.id,
    takeAway: () =>
      plantInto(async (run) => {
        for (const step of undo) await step(run)
        await clear(run)
      }),
  }
}

/** The condition that finds a row again after it was changed: by its primary key. */
async function keyOf(run: Run, table: string, at: string): Promise<string> {
  const [found] = await run(
    `select string_agg(format('%I = %L', a.attname, to_jsonb(t) ->> a.attname::text), ' and ') as key
      from "${table}" t, pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indrelid = '"${table}"'::regclass and i.indisprimary and t.ctid = $1::tid`,
    [at],
  )
  return String(found?.key)
}

async function put(run: Run, { table, column }: Canary, key: string, text: string): Promise<void> {
  await run(`update "${table}" set "${column}" = $1 where ${key}`, [text])
}

async function putBack(run: Run, { table, column }: Canary, key: string, before: unknown): Promise<void> {
  await run(
    `update "${table}" set "${column}" = (jsonb_populate_record(null::"${table}", $1::jsonb))."${column}" where ${key}`,
    [JSON.stringify({ [column]: before })],
  )
}

/** Somebody of the factory who is not of the demo and has spoken, and an assessment that is not released. */
async function settle(run: Run, factoryId: string, issueId: string): Promise<void> {
  await clear(run)
  await run(
    `insert into "Person" (id, email, name, language, "createdAt") values ($1, 'stranger@canary.example', 'Stranger', 'en', now())`,
    [strangerId],
  )
  await run(
    `insert into "Membership" (id, "personId", "organisationId", role, "createdAt") values ($1, $1, $2, 'WORKER_REPRESENTATIVE', now())`,
    [strangerId, factoryId],
  )
  await run(
    `insert into "Comment" (id, "issueId", "personId", role, text, at) values ($1, $2, $1, 'WORKER_REPRESENTATIVE', 'A word', now())`,
    [strangerId, issueId],
  )
  await run(`insert into "RecoveryCode" (id, "personId", "codeHash") values ($1, $1, 'x')`, [strangerId])
  await run(
    `insert into "OneTimeLink" (id, "personId", "tokenHash", "expiresAt") values ($1, $1, 'canary', now())`,
    [strangerId],
  )
  await run(`insert into "Session" (id, "personId", device) values ($1, $1, 'x')`, [strangerId])
  await run(
    `insert into "CommandReceipt" ("personId", key, command, "inputHash", result, "createdAt") values ($1, 'k', 'c', 'h', '""', now())`,
    [strangerId],
  )
  await run(
    `insert into "CalendarFeed" select id, 'canary', now() from "Membership" where role = 'ENTERPRISE_ADVISOR'
      and "personId" <> (select id from "Person" where email = $1) on conflict do nothing`,
    [people.advisor],
  )
  await run(
    `insert into "Assessment" (id, "factoryId", "startedOn", "endedOn", "toolVersion")
      values ($1, $2, '2020-01-01', '2020-01-02', 'canary')`,
    [assessmentId, factoryId],
  )
  await run(
    `insert into "Finding" (id, "assessmentId", "questionCode", answer, sources) values ($1, $1, 'X1', 'NON_COMPLIANT', '{}')`,
    [assessmentId],
  )
}

async function clear(run: Run): Promise<void> {
  for (const table of ['RecoveryCode', 'OneTimeLink', 'Session', 'CommandReceipt', 'Comment', 'Membership']) {
    await run(`delete from "${table}" where "personId" = $1`, [strangerId])
  }
  await run('delete from "Person" where id = $1', [strangerId])
  await run('delete from "Finding" where "assessmentId" = $1', [assessmentId])
  await run('delete from "Assessment" where id = $1', [assessmentId])
  await run(`delete from "CalendarFeed" where "secretHash" = 'canary' or "secretHash" like 'zq7canary%'`)
}
