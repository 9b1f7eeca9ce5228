import { randomUUID } from 'node:crypto'
import { withConnection } from './connection'
import type { EmbeddedServer } from './embedded-server'

/** Whether there is a database of this name. */
export async function hasDatabase(server: EmbeddedServer, name: string): Promise<boolean> {
  const found = await administer(server, 'select 1 from pg_database where datname = $1', [name])
  return found.rowCount === 1
}

/** Makes the database unless it is there. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<void> {
  if (!(await hasDatabase(server, name))) await administer(server, `create database ${quoted(name)}`)
}

/** Gives a database that nobody is connected to another name. */
export async function renameDatabase(server: EmbeddedServer, from: string, to: string): Promise<void> {
  await administer(server, `alter database ${quoted(from)} rename to ${quoted(to)}`)
}

/** Drops the database if it is there, also when somebody is still connected. */
export async function dropDatabase(server: EmbeddedServer, name: string): Promise<void> {
  await administer(server, `drop database if exists ${quoted(name)} with (force)`)
}

/** An empty database for the time of the work. */
export async function withScratchDatabase<T>(
  server: EmbeddedServer,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const name = `scratch_${randomUUID()}`
  await ensureDatabase(server, name)
  try {
    return await work(server.ownerUrl(name))
  } finally {
    await dropDatabase(server, name)
  }
}

function administer(server: EmbeddedServer, sql: string, values: string[] = []) {
  return withConnection(server.ownerUrl('postgres'), (client) => client.query(sql, values))
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
