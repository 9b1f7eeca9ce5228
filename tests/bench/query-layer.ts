import { Pool } from 'pg'
import { listReports } from '@/features/reports/queries/list-reports'
import { searchEntries } from '@/features/transparency/queries/search-entries'
import { parseFactorySearch } from '@/features/transparency/search-address'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import type { BenchPeople } from './people'
import { type Row, ratioOf } from './table'

interface Compared {
  what: string
  ours(): Promise<unknown>
  plain(): Promise<unknown>
}

interface Asked {
  programmeCode: string
  factoryCode: string
  issueId: string
}

const atOnce = 10

/** Our queries against the same rows by plain prepared SQL with the same access condition, in this process. */
export async function measureQueryLayer(
  { programme: occasion, manager }: BenchPeople,
  seconds: number,
): Promise<Row[]> {
  const programmeCode = occasion.viewer.programmeCode ?? ''
  const { id: issueId, factory } = await database().issue.findFirstOrThrow({
    select: { id: true, factory: { select: { code: true } } },
    where: { factoryId: manager.viewer.organisationId },
  })
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: atOnce })
  const rows: Row[] = []
  for (const { what, ours, plain } of comparisons(
    occasion,
    { programmeCode, factoryCode: factory.code, issueId },
    pool,
  )) {
    const [reference, own] = [await rate(plain, seconds), await rate(ours, seconds)]
    rows.push({
      part: 'query layer',
      what,
      measured: `${Math.round(own)}/s`,
      compared: `plain SQL ${Math.round(reference)}/s; aim 3`,
      ratio: ratioOf(reference, own),
    })
  }
  await pool.end()
  return rows
}

async function rate(work: () => Promise<unknown>, seconds: number): Promise<number> {
  let done = 0
  const loop = async (until: number) => {
    while (performance.now() < until) {
      await work()
      done += 1
    }
  }
  await loop(performance.now() + 500)
  done = 0
  const from = performance.now()
  await Promise.all(Array.from({ length: atOnce }, () => loop(from + seconds * 1000)))
  return (done * 1000) / (performance.now() - from)
}

function comparisons(
  occasion: Occasion,
  { programmeCode, factoryCode, issueId }: Asked,
  pool: Pool,
): Compared[] {
  const { ability } = occasion
  const db = database()
  const factoryFields = permitted(ability, 'Factory', ['id', 'code', 'name', 'localName', 'city', 'region'])
  const run = (name: string, text: string, values: unknown[]) => pool.query({ name, text, values })
  const mine = accessible(ability, 'Factory')
  return [
    {
      what: 'list of 50 factories with their count',
      ours: () =>
        Promise.all([
          db.factory.findMany({
            where: { AND: [mine] },
            select: factoryFields,
            orderBy: { name: 'asc' },
            take: 50,
          }),
          db.factory.count({ where: { AND: [mine] } }),
        ]),
      plain: () =>
        Promise.all([
          run(
            'list',
            'SELECT "id","code","name","localName","city","region" FROM "Factory" WHERE "programmeCode" = $1 ORDER BY "name" LIMIT 50',
            [programmeCode],
          ),
          run('count', 'SELECT count(*) FROM "Factory" WHERE "programmeCode" = $1', [programmeCode]),
        ]),
    },
    {
      what: 'one factory with its assessments',
      ours: () => listReports(occasion, factoryCode),
      plain: () =>
        run(
          'one',
          `SELECT f."code", f."name", f."localName", f."programmeCode", r."id", r."kind"::text, r."version", r."releasedAt",
            c."number" AS "cycleNumber", a."startedOn"::text, a."endedOn"::text, true AS "readable"
          FROM "Factory" f LEFT JOIN "Report" r ON r."factoryId" = f."id" LEFT JOIN "Cycle" c ON c."id" = r."cycleId"
          LEFT JOIN "Assessment" a ON a."id" = r."assessmentId"
          WHERE f."code" = $1 AND f."programmeCode" = $2 ORDER BY r."releasedAt" DESC, r."version" DESC`,
          [factoryCode, programmeCode],
        ),
    },
    {
      what: 'search by part of a name, misspelt',
      ours: () =>
        searchEntries(occasion, { ...parseFactorySearch(new URLSearchParams()), words: 'Bench Textils' }),
      plain: () =>
        run(
          'search',
          `SELECT code, "programmeCode", name, "localName", city, region, assessments, latest, previous, "fullCompliance",
            "noLongerInProgramme", "changedOn"::text, count(*) OVER () AS total
          FROM (SELECT *, f_norm("searchText") AS searched FROM "PublicEntry" OFFSET 0) AS entry
          WHERE (searched LIKE f_norm($1) OR word_similarity(f_norm($2), searched) >= 0.5)
          ORDER BY (searched LIKE f_norm($1)) DESC, word_similarity(f_norm($2), searched) DESC,
            similarity(f_norm($2), f_norm(name)) DESC, f_norm(name), code LIMIT 25`,
          ['%Bench Textils%', 'Bench Textils'],
        ),
    },
    {
      what: '50 open critical issues',
      ours: () =>
        db.issue.findMany({
          where: {
            AND: [
              accessible(ability, 'Issue'),
              { criticalIssue: { not: null }, state: { notIn: ['COMPLETED', 'CLOSED_BY_ASSESSMENT'] } },
            ],
          },
          select: permitted(ability, 'Issue', [
            'id',
            'number',
            'cluster',
            'description',
            'state',
            'stateSince',
          ]),
          orderBy: { stateSince: 'desc' },
          take: 50,
        }),
      plain: () =>
        run(
          'critical',
          `SELECT i."id",i."number",i."cluster",i."description",i."state",i."stateSince" FROM "Issue" i JOIN "Factory" f ON f."id" = i."factoryId" WHERE f."programmeCode" = $1 AND i."criticalIssue" IS NOT NULL AND i."state" NOT IN ('COMPLETED','CLOSED_BY_ASSESSMENT') ORDER BY i."stateSince" DESC LIMIT 50`,
          [programmeCode],
        ),
    },
    {
      what: 'one change of state, in a transaction',
      ours: () =>
        db.$transaction(async (transaction) => {
          await transaction.issue.updateMany({
            where: { AND: [accessible(ability, 'Issue'), { id: issueId }] },
            data: { priority: 'HIGH' },
          })
          await transaction.issueEvent.create({
            data: { issueId, kind: 'FIELD_CHANGED', field: 'priority', after: 'HIGH', at: new Date(0) },
          })
        }),
      plain: async () => {
        const client = await pool.connect()
        try {
          await client.query('BEGIN')
          await client.query({
            name: 'change',
            text: `UPDATE "Issue" SET "priority" = 'HIGH' WHERE "id" = $1 AND "factoryId" IN (SELECT "id" FROM "Factory" WHERE "programmeCode" = $2)`,
            values: [issueId, programmeCode],
          })
          await client.query({
            name: 'event',
            text: `INSERT INTO "IssueEvent" ("id","issueId","kind","field","after","at") VALUES (gen_random_uuid(), $1, 'FIELD_CHANGED', 'priority', '"HIGH"', 'epoch')`,
            values: [issueId],
          })
          await client.query('COMMIT')
        } finally {
          client.release()
        }
      },
    },
  ]
}
