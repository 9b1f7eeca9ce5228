import 'server-only'
import { createCaslExtension } from '@casl/prisma/runtime'
import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/server/database/client/client'
import { statementName } from '@/server/database/statement-name'
import { environment } from '@/server/environment'

export type Database = PrismaClient
/** The database inside a running transaction. */
export type Transaction = Prisma.TransactionClient

function connect(): Database {
  const adapter = new PrismaPg(
    { connectionString: environment().DATABASE_URL, max: 10 },
    { statementNameGenerator: ({ sql }) => statementName(sql) },
  )
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } })
  // The extension answers "nothing" where the ability grants nothing; it adds no members, so the type stays Prisma's own.
  return client.$extends(createCaslExtension()) as unknown as Database
}

const held = globalThis as { selvedgeDatabase?: Database }

/** The one database client of this process, as the application's role. */
export function database(): Database {
  held.selvedgeDatabase ??= connect()
  return held.selvedgeDatabase
}
