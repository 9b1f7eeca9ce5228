import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from '@tests/support/database'
import { expect, test } from 'vitest'
import { requireApplicationRole } from '@/server/database/application-role'
import { withConnection } from '@/server/database/connection'
import { withoutOwner } from '../../../scripts/start/settings'

const asOwner = (sql: string) => withConnection(testDatabase().ownerUrl, (client) => client.query(sql))

/** Addresses of a role made for the time of the work, with what it is granted. */
async function withRole(grants: string, work: (url: string) => Promise<void>): Promise<void> {
  const role = `trial_${process.pid}`
  await asOwner(`create role ${role} login; ${grants.replaceAll('ROLE', role)}`)
  const url = new URL(testDatabase().url)
  url.username = role
  try {
    await work(url.href)
  } finally {
    await asOwner(`drop owned by ${role}; drop role ${role}`)
  }
}

test('ACC-12: the portal runs as a role that cannot rewrite the past', async () => {
  await expect(requireApplicationRole(testDatabase().url)).resolves.toBeUndefined()
})

test('ACC-12: a superuser is refused, in words that say what to set', async () => {
  const refused = requireApplicationRole(testDatabase().ownerUrl)
  await expect(refused).rejects.toThrow(/is a superuser.*DATABASE_OWNER_URL.*running\.md/)
})

test('ACC-12: the owner of the tables is refused, and so is whoever was made a member of the owner', async () => {
  await withRole('alter table "Comment" owner to ROLE', (url) =>
    expect(requireApplicationRole(url))
      .rejects.toThrow('owns the tables')
      .then(() => restore('Comment')),
  )
  await withRole('grant postgres to ROLE', (url) =>
    expect(requireApplicationRole(url)).rejects.toThrow('owns the tables'),
  )
})

async function restore(table: string): Promise<void> {
  await asOwner(`alter table "${table}" owner to current_user`)
}

test('ACC-12: a role that was given the right to change what is append-only is refused', async () => {
  for (const grant of ['delete on "AuditEntry"', 'truncate on "Report"', 'update (reason) on "CreditEntry"'])
    await withRole(`grant ${grant} to ROLE`, (url) =>
      expect(requireApplicationRole(url)).rejects.toThrow('may change what is append-only'),
    )
})

test("the web server does not have the owner's address, not even where it stands in .env", () => {
  const { loadEnvConfig, resetEnv } = createRequire(createRequire(import.meta.url).resolve('next'))(
    '@next/env',
  )
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-env-'))
  writeFileSync(join(folder, '.env'), 'DATABASE_OWNER_URL=postgresql://owner@localhost/selvedge\n')
  const before = process.env
  try {
    process.env = withoutOwner({
      NODE_ENV: 'production',
      DATABASE_OWNER_URL: 'postgresql://owner@localhost/x',
    })
    loadEnvConfig(folder, false, { info: () => undefined, error: () => undefined }, true)
    expect(process.env.DATABASE_OWNER_URL).toBe('')
  } finally {
    resetEnv?.()
    process.env = before
    rmSync(folder, { recursive: true })
  }
})
