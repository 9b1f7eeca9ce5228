import { plantInto, type Run, stamps } from './database'

/** A world put aside: as it was found, or with what was planted into it. */
type Kept = 'found' | 'planted'

const schemaOf = (kept: Kept) => `kept_${kept}`

/** Every table of the product with the columns that are written; not those the database makes itself. */
async function tables(run: Run): Promise<{ name: string; columns: string }[]> {
  const found = await run(
    `select t.relname as name, string_agg(format('%I', c.attname), ', ' order by c.attnum) as columns
       from pg_class t join pg_attribute c on c.attrelid = t.oid
      where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> '_prisma_migrations'
        and c.attnum > 0 and not c.attisdropped and c.attgenerated = ''
      group by t.relname order by t.relname`,
  )
  return found.map(({ name, columns }) => ({ name: String(name), columns: String(columns) }))
}

/** The stamps of a kept world's tables, as long as they are as they were kept. */
const stampsOf = new Map<Kept, Map<string, string>>()

/** Puts the whole world aside, so that journeys may change it and give it back. */
export async function keepWorld(kept: Kept): Promise<void> {
  const schema = schemaOf(kept)
  await plantInto(async (run) => {
    await run(`drop schema if exists ${schema} cascade`)
    await run(`create schema ${schema}`)
    for (const { name } of await tables(run))
      await run(`create table ${schema}."${name}" as table public."${name}"`)
  })
  stampsOf.set(kept, await stamps())
}

/** The world as it was kept: what was written to since then is written anew. */
export async function giveBackWorld(kept: Kept): Promise<void> {
  const [before, now] = [stampsOf.get(kept), await stamps()]
  await plantInto(async (run) => {
    for (const { name, columns } of await tables(run)) {
      if (before?.get(name) === now.get(name)) continue
      const rows = `select ${columns} from ${schemaOf(kept)}."${name}"`
      await run(`delete from public."${name}"`)
      await run(`insert into public."${name}" (${columns}) overriding system value ${rows}`)
    }
  })
  stampsOf.set(kept, await stamps())
}

/** The world as it was found; nothing of what was kept is left beside it. */
export async function giveBackAll(): Promise<void> {
  await giveBackWorld('found')
  await plantInto((run) => run(`drop schema if exists ${schemaOf('found')}, ${schemaOf('planted')} cascade`))
}
