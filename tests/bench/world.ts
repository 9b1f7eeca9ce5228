import { database } from '@/server/database'
import { withConnection } from '@/server/database/connection'
import type { PersonalOccasion } from '@/server/occasion'

/** Public entries in the bench's world, suppliers of its company, issues of its plan. */
export const size = { factories: 2000, suppliers: 300, issues: 500 }

/**
 * Grows the demo world to the size that is measured, by SQL: copies of its factories with public entries, cycles and access,
 * and copies of one plan's issues with their actions.
 */
export async function growWorld(ownerUrl: string, heroFactory: string, company: string): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO "Organisation" ("id", "kind", "name", "programmeCode")
       SELECT md5('bench' || n)::uuid, 'FACTORY', 'Bench ' || word || ' ' || n, 'BD'
       FROM generate_series(1, $1::int) n, LATERAL (SELECT (ARRAY['Textiles','Knit','Denim','Apparel','Garments'])[1 + n % 5] word) w`,
      [size.factories],
    )
    await client.query(
      `INSERT INTO "Factory" ("id", "code", "programmeCode", "name", "address", "city", "region", "products", "workersWomen", "workersMen")
       SELECT o."id", 'bench-' || row_number() OVER (ORDER BY o."name"), 'BD', o."name", 'Plot 1', 'City ' || (length(o."name") + row_number() OVER (ORDER BY o."name")) % 40,
              'Region ' || row_number() OVER (ORDER BY o."name") % 9, ARRAY['garments'], 400, 200
       FROM "Organisation" o WHERE o."name" LIKE 'Bench %'`,
    )
    await client.query(
      `INSERT INTO "PublicEntry" ("factoryId", "code", "programmeCode", "name", "city", "region", "assessments", "latestOn", "latest", "previous", "notCompliedWith", "fullCompliance", "changedOn", "searchText")
       SELECT f."id", f."code", f."programmeCode", f."name", f."city", f."region", e."assessments", e."latestOn", e."latest", e."previous", e."notCompliedWith", e."fullCompliance", e."changedOn", f."name" || ' ' || f."city" || ' ' || f."region"
       FROM "Factory" f, LATERAL (SELECT * FROM "PublicEntry" p WHERE f."id" IS NOT NULL AND p."code" NOT LIKE 'bench-%' ORDER BY md5(p."code" || f."code") LIMIT 1) e
       WHERE f."code" LIKE 'bench-%'`,
    )
    await client.query(
      `INSERT INTO "Cycle" ("id", "factoryId", "number", "startsOn", "endsOn")
       SELECT gen_random_uuid(), "id", 1, current_date - 150, current_date + 214 FROM "Factory" WHERE "code" LIKE 'bench-%' ORDER BY "code" LIMIT $1`,
      [size.suppliers],
    )
    await client.query(
      `INSERT INTO "Access" ("id", "companyId", "factoryId", "state", "requestedAt", "requestedBy", "decidedAt", "decidedBy")
       SELECT gen_random_uuid(), $1, c."factoryId", 'GIVEN', now() - interval '300 days', p."id", now() - interval '299 days', p."id"
       FROM "Cycle" c JOIN "Factory" f ON f."id" = c."factoryId", LATERAL (SELECT "id" FROM "Person" ORDER BY "email" LIMIT 1) p WHERE f."code" LIKE 'bench-%'`,
      [company],
    )
    const { rows } = await client.query<{ free: number }>(
      `SELECT $2::int - count(*)::int AS free FROM "Issue" WHERE "factoryId" = $1`,
      [heroFactory, size.issues],
    )
    await client.query(
      `INSERT INTO "Issue" ("id", "factoryId", "number", "cluster", "point", "description", "source", "criticalIssue", "questionCode", "state", "enteredAt", "stateSince", "enteredInCycleId")
       SELECT gen_random_uuid(), i."factoryId", 10000 + n, i."cluster", i."point", i."description" || ' ' || n, i."source", i."criticalIssue", NULL,
              CASE WHEN i."state" = 'COMPLETED' THEN 'OPEN' ELSE i."state" END, i."enteredAt", i."stateSince", i."enteredInCycleId"
       FROM generate_series(1, $2::int) n, LATERAL (SELECT * FROM "Issue" x WHERE x."factoryId" = $1 ORDER BY md5(x."id"::text || n) LIMIT 1) i`,
      [heroFactory, rows[0]?.free ?? 0],
    )
    await client.query(
      `INSERT INTO "Action" ("id", "issueId", "position", "what", "responsible", "dueOn")
       SELECT gen_random_uuid(), "id", 1, 'Put it right and show it', 'R. Akter', current_date + "number" % 60 FROM "Issue" WHERE "factoryId" = $1 AND "number" > 10000`,
      [heroFactory],
    )
    await client.query('ANALYZE')
  })
}

/** Cycles of the bench's suppliers, with a quota of the company's year that reaches for all of them. */
export async function cyclesToUnlock({ viewer }: PersonalOccasion, most: number): Promise<string[]> {
  await database().contributionYear.updateMany({
    where: { companyId: viewer.organisationId },
    data: { quota: size.suppliers * 2 },
  })
  const cycles = await database().cycle.findMany({
    where: { factory: { code: { startsWith: 'bench-' } } },
    select: { id: true },
    take: most,
  })
  return cycles.map(({ id }) => id)
}
