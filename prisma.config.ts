import { defineConfig } from 'prisma/config'

// The command line tool would download a schema engine, which this project does not need: migrations are made and
// applied in process (src/server/database/migrations.ts). Any programme that exists keeps it from trying.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_OWNER_URL ?? '' },
})
