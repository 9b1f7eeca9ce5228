import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const charType = 18
const textType = 25

type SchemaFiles = { path: string; content: string }[]

/**
 * Runs Prisma's schema engine in this process on one database, as owner.
 * (Prisma's command line tool would download it as a binary.)
 */
export async function withSchemaEngine<T>(
  ownerUrl: string,
  schema: SchemaFiles,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await instantiate()
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const adapter = new PrismaPg(pool)
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () => forSchemaEngine(await adapter.connect(), pool),
    connectToShadowDb: () => adapter.connectToShadowDb(),
  })
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content])
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory)
  try {
    return await work(engine)
  } finally {
    engine.free()
    await pool.end()
  }
}

// There is one set of bindings in a process, however often this module is loaded: bound anew, engines that live lose theirs.
const held = globalThis as { selvedgeSchemaEngine?: Promise<void> }

function instantiate(): Promise<void> {
  held.selvedgeSchemaEngine ??= (async () => {
    // Where the engine leaves its last words.
    Object.assign(globalThis, {
      PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) },
    })
    const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const wasm = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, '.wasm')), {
      './schema_engine_bg.js': { ...bindings },
    })
    bindings.__wbg_set_wasm(wasm.instance.exports)
    const begin = wasm.instance.exports.__wbindgen_start
    if (typeof begin === 'function') begin()
  })()
  return held.selvedgeSchemaEngine
}

// The adapter cuts a script at every semicolon, also inside a function's body. Sent whole it is one transaction as well.
// And it does not know the catalog's type "char": it gets it as text, and the engine gets the character it expects.
function forSchemaEngine(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  const query = pool.query.bind(pool)
  const queryRaw = adapter.queryRaw.bind(adapter)
  let characters: boolean[] = []
  const queryWithCharAsText = async (question: pg.QueryArrayConfig) => {
    const answer = await query(question)
    characters = answer.fields.map((field) => field.dataTypeID === charType)
    for (const field of answer.fields) if (field.dataTypeID === charType) field.dataTypeID = textType
    return answer
  }
  Object.assign(pool, { query: queryWithCharAsText })
  adapter.queryRaw = async (question) => {
    const answer = await queryRaw(question)
    const columnTypes = answer.columnTypes.map((type, at) =>
      characters[at] ? ColumnTypeEnum.Character : type,
    )
    return { ...answer, columnTypes }
  }
  adapter.executeScript = async (script) => {
    await query(script).catch((error: unknown) => {
      throw error instanceof pg.DatabaseError ? readable(error) : error
    })
  }
  return adapter
}

function readable({ code, severity, message, detail, column, hint }: pg.DatabaseError): DriverAdapterError {
  return new DriverAdapterError({
    kind: 'postgres',
    code: code ?? '',
    severity: severity ?? '',
    message,
    detail,
    column,
    hint,
  })
}
