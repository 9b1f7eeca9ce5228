import { withConnection } from './connection'

interface Rights {
  role: string
  isSuperuser: boolean
  ownsTables: boolean
  mayRewrite: boolean
}

// A role that is a member of the owner owns the tables as well.
const rights = `
  select current_user as role,
    (select rolsuper from pg_roles where rolname = current_user) as "isSuperuser",
    exists (select from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and pg_has_role(current_user, relowner, 'MEMBER')) as "ownsTables",
    exists (select from pg_trigger where tgname = 'append_only'
      and (has_table_privilege(tgrelid, 'DELETE, TRUNCATE') or has_any_column_privilege(tgrelid, 'UPDATE')))
      as "mayRewrite"`

/**
 * Throws when the role of this address could rewrite the past, with what it is and what to do: append-only is a refusal of
 * the database (ACC-08, ACC-12, BUY-07), and owners and superusers are refused nothing.
 */
export async function requireApplicationRole(databaseUrl: string): Promise<void> {
  const [found] = await withConnection(
    databaseUrl,
    async (client) => (await client.query<Rights>(rights)).rows,
  )
  const because = found && whyRefused(found)
  if (!because) return
  throw new Error(
    `The portal does not run as the role "${found.role}" of DATABASE_URL, which ${because} and could rewrite the audit log, ` +
      'credits and released reports. Give it a role of its own, and the owner as DATABASE_OWNER_URL: docs/running.md, "Once".',
  )
}

function whyRefused({ isSuperuser, ownsTables, mayRewrite }: Rights): string | null {
  if (isSuperuser) return 'is a superuser'
  if (ownsTables) return 'owns the tables'
  return mayRewrite ? 'may change what is append-only' : null
}
