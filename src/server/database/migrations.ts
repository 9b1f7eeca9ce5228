import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import { projectFolder } from './embedded-place'
import { withSchemaEngine } from './schema-engine'

export const migrationsFolder = join(projectFolder, 'prisma', 'migrations')
const schemaFolder = join(projectFolder, 'prisma', 'schema')
const nothingExcepted = { externalTables: [], externalEnums: [] }

/**
 * Applies every migration of `prisma/migrations` that the database has not had, each in one transaction, and records
 * it in `_prisma_migrations` as Prisma does. Answers the names of those applied now. Throws when one fails, or was
 * edited after this database had it.
 */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
  const migrationsList = readMigrations()
  return withSchemaEngine(ownerUrl, readSchema(), async (engine) => {
    // One that failed or was killed left nothing behind, since it is one transaction: it may be mended and tried again.
    const { failedMigrationNames } = await diagnose(engine, migrationsList)
    for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
    const { editedMigrationNames } = await diagnose(engine, migrationsList)
    if (editedMigrationNames.length > 0) {
      throw new Error(
        `Edited after this database had them, so it differs: ${editedMigrationNames.join(', ')}`,
      )
    }
    return (await engine.applyMigrations({ migrationsList, filters: nothingExcepted })).appliedMigrationNames
  })
}

/** Names of migrations that were edited after this database had them: it is no longer what they say. */
export async function editedMigrations(ownerUrl: string): Promise<string[]> {
  return withSchemaEngine(ownerUrl, readSchema(), async (engine) => {
    return (await diagnose(engine, readMigrations())).editedMigrationNames
  })
}

/**
 * The SQL that would bring this database to what `prisma/schema` says, or null if nothing differs.
 * Prisma does not see checks, exclusions, triggers, functions, rights and indexes on expressions or with a condition:
 * they are written by hand into migrations and are not part of this comparison.
 */
export async function findDrift(ownerUrl: string): Promise<string | null> {
  const files = readSchema()
  const sql = await withSchemaEngine(ownerUrl, files, async (engine) => {
    const from = { tag: 'schemaDatasource' as const, files, configDir: projectFolder }
    const to = { tag: 'schemaDatamodel' as const, files }
    return (
      (await engine.diff({ from, to, script: true, exitCode: null, filters: nothingExcepted })).stdout ?? ''
    )
  })
  return sql.includes('empty migration') || sql.trim() === '' ? null : sql
}

/** Changes whenever a migration is added or edited. */
export function migrationsFingerprint(): string {
  const { migrationDirectories } = readMigrations()
  return createHash('sha256').update(JSON.stringify(migrationDirectories)).digest('hex').slice(0, 16)
}

function diagnose(engine: SchemaEngine, migrationsList: MigrationList) {
  const history = { migrationsList, optInToShadowDatabase: false, filters: nothingExcepted }
  return engine.diagnoseMigrationHistory(history)
}

function readMigrations(): MigrationList {
  const names = existsSync(migrationsFolder) ? readdirSync(migrationsFolder, { withFileTypes: true }) : []
  const folders = names.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: folders.sort().map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readMigration(path) },
      },
    })),
  }
}

// A checkout with other line ends has edited nothing.
function readMigration(folder: string): string {
  return readFileSync(join(migrationsFolder, folder, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n')
}

function readSchema(): { path: string; content: string }[] {
  const names = readdirSync(schemaFolder).filter((name) => name.endsWith('.prisma'))
  return names.sort().map((name) => {
    const path = join(schemaFolder, name)
    return { path, content: readFileSync(path, 'utf8') }
  })
}
