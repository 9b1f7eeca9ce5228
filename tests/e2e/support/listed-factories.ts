import { rows } from './database'

/** Lists this many invented factories in the public record; answers what takes them away again. */
export async function manyListedFactories(count: number): Promise<() => Promise<void>> {
  const shown = JSON.stringify({ day: '2026-03-10', issues: [], notCompliedWith: [] })
  await rows(
    `with made as (
       insert into "Organisation" (id, kind, name, "programmeCode", "createdAt")
       select gen_random_uuid(), 'FACTORY', 'Krokus Knit ' || lpad(n::text, 2, '0'), 'BD', now()
         from generate_series(1, $1::int) n returning id, name),
     factory as (
       insert into "Factory" (id, code, "programmeCode", name, address, city, region, products, "workersWomen", "workersMen", "createdAt")
       select id, 'krokus-' || id, 'BD', name, 'Plot 1', 'Gazipur', 'Gazipur', '{garments}', 1, 1, now() from made returning *)
     insert into "PublicEntry" ("factoryId", code, "programmeCode", name, city, region, assessments, "latestOn", latest, previous,
       "notCompliedWith", "fullCompliance", "changedOn", "searchText")
     select id, code, "programmeCode", name, city, region, 2, date '2026-03-10', $2::jsonb, $2::jsonb, '{}', false, date '2026-04-10', name
       from factory`,
    [count, shown],
  )
  await forgetPages()
  return async () => {
    await rows(`delete from "PublicEntry" where code like 'krokus-%'`)
    await rows(`delete from "Factory" where code like 'krokus-%'`)
    await rows(`delete from "Organisation" where name like 'Krokus Knit %'`)
    await forgetPages()
  }
}

async function forgetPages(): Promise<void> {
  await rows(`select pg_notify('selvedge_live', 'public')`)
}
