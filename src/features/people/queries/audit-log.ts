import 'server-only'
import { accessible, permitted } from '@/server/access/permitted'
import { type AuditVerification, verifyAudit } from '@/server/audit-verification'
import { database } from '@/server/database'
import type { Prisma } from '@/server/database/client/client'
import type { Role } from '@/server/database/client/enums'
import type { Occasion } from '@/server/occasion'

/** What was recorded of a field, by the name it is kept under; null where nothing was. */
interface AuditChange {
  field: string
  before: string | null
  after: string | null
}

export interface AuditLine {
  chain: string
  /** Factory or company of the chain, by name where the viewer may know it. */
  about: string | null
  position: number
  at: Date
  action: string
  role: Role | null
  actingFor: string | null
  /** Keyed reference to the person; the log holds no names (ACC-17). */
  person: string | null
  changes: AuditChange[]
  hash: string
}

export interface AuditLog {
  lines: AuditLine[]
  total: number
  page: number
  pages: number
}

const linesOfAPage = 50

/** The audit log as far as the viewer may read it, newest first, of one chain or of all (ACC-12). Null: no access. */
export async function auditLog(
  occasion: Occasion,
  asked: { chain?: string; page: number },
): Promise<AuditLog | null> {
  const { ability } = occasion
  if (!ability.can('read', 'AuditEntry')) return null
  const where = {
    AND: [accessible(ability, 'AuditEntry'), asked.chain === undefined ? {} : { chain: asked.chain }],
  }
  const total = await database().auditEntry.count({ where })
  const pages = Math.max(1, Math.ceil(total / linesOfAPage))
  const page = Math.min(Math.max(1, asked.page), pages)
  const rows = await database().auditEntry.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * linesOfAPage,
    take: linesOfAPage,
    select: {
      chain: true,
      position: true,
      at: true,
      action: true,
      role: true,
      organisationId: true,
      personReference: true,
      before: true,
      after: true,
      hash: true,
    },
  })
  const names = await organisationNames(
    occasion,
    rows.flatMap(({ chain, organisationId }) => [chain, organisationId]),
  )
  const lines = rows.map(({ organisationId, personReference, before, after, ...row }) => ({
    ...row,
    about: names.get(row.chain) ?? null,
    actingFor: names.get(organisationId ?? '') ?? null,
    person: personReference,
    changes: changesOf(before, after),
  }))
  return { lines, total, page, pages }
}

function changesOf(before: Prisma.JsonValue, after: Prisma.JsonValue): AuditChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].map((field) => ({
    field,
    before: was.get(field) ?? null,
    after: is.get(field) ?? null,
  }))
}

function fieldsOf(recorded: Prisma.JsonValue): Map<string, string> {
  if (recorded === null || typeof recorded !== 'object' || Array.isArray(recorded)) return new Map()
  return new Map(
    Object.entries(recorded).map(([field, value]) => [
      field,
      typeof value === 'string' ? value : JSON.stringify(value ?? null),
    ]),
  )
}

/** Runs the check of the chains the viewer may check (ACC-12). Null: no access. */
export async function checkAuditLog(occasion: Occasion): Promise<AuditVerification | null> {
  const { ability } = occasion
  if (!ability.can('verify', 'AuditEntry')) return null
  return verifyAudit(database(), { AND: [accessible(ability, 'AuditEntry', 'verify')] })
}

const uuid = /^[0-9a-f-]{36}$/

async function organisationNames(
  { ability }: Occasion,
  ids: (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null && uuid.test(id)))].filter((id) => id !== null)
  const select = { id: true as const, ...permitted(ability, 'Organisation', ['name']) }
  const found = await Promise.all([
    database().organisation.findMany({
      where: { AND: [accessible(ability, 'Organisation'), { id: { in: wanted } }] },
      select,
    }),
    database().company.findMany({
      where: { AND: [accessible(ability, 'Company'), { id: { in: wanted } }] },
      select: { id: true as const, ...permitted(ability, 'Company', ['name']) },
    }),
  ])
  return new Map(found.flat().map(({ id, name }) => [id, name ?? '']))
}
