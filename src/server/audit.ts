import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { canonicalJson } from '@/lib/canonical-json'
import type { Transaction } from '@/server/database'
import type { Role } from '@/server/database/client/enums'
import { environment } from '@/server/environment'

/** JSON as it is stored: what is undefined is left out. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | AuditValue[]
  | { [key: string]: AuditValue | undefined }

export interface AuditFact {
  /**
   * The chain the entry belongs to: the id of the factory, the company or the programme's office; `portal` for what belongs
   * to none. All entries of a chain have one programme, so that who may read some of a chain may read and check all of it.
   */
  chain: string
  programmeCode?: string | null
  action: string
  objectKind: string
  objectId: string
  before?: AuditValue
  after?: AuditValue
}

export interface AuditActor {
  personId: string | null
  organisationId: string | null
  role: Role | null
}

/** What the hash of an entry covers, in this order and form for ever. */
export interface HashedEntry {
  chain: string
  position: number
  at: Date
  personReference: string | null
  organisationId: string | null
  programmeCode: string | null
  role: string | null
  action: string
  objectKind: string
  objectId: string
  before: unknown
  after: unknown
  previousHash: string
}

export const chainBeginning = '0'.repeat(64)

/** A lasting reference to a person that names nobody without the key (ACC-17). */
export function personReference(personId: string): string {
  return keyedReference(`person:${personId}`)
}

function keyedReference(text: string): string {
  return createHmac('sha256', environment().SELVEDGE_SECRET).update(text).digest('hex').slice(0, 32)
}

/** The hash of an entry over its content and the hash before it (ACC-12). */
export function entryHash(entry: HashedEntry): string {
  const content = [
    entry.chain,
    entry.position,
    entry.at.toISOString(),
    entry.personReference,
    entry.organisationId,
    entry.programmeCode,
    entry.role,
    entry.action,
    entry.objectKind,
    entry.objectId,
    entry.before ?? null,
    entry.after ?? null,
    entry.previousHash,
  ]
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

/** Fields of facts in which people type names. */
const namingFields: readonly string[] = ['responsible', 'committeeNote']

/**
 * ACC-17: what cannot be changed later holds no name: the words of these fields are replaced by a keyed reference, so that
 * one sees that they changed and whether two are the same. The words themselves stand in the issue's history.
 */
function withoutNames(value: AuditValue): AuditValue {
  if (Array.isArray(value)) return value.map(withoutNames)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([field, content]) => [
      field,
      namingFields.includes(field) && typeof content === 'string'
        ? `words:${keyedReference(`words:${content}`)}`
        : withoutNames(content ?? null),
    ]),
  )
}

/** Appends an entry to its chain inside the running transaction. Writers of one chain wait for each other; others never. */
export async function appendAudit(
  db: Transaction,
  at: Date,
  actor: AuditActor,
  fact: AuditFact,
): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit:${fact.chain}`}, 0))`
  const last = await db.auditEntry.findFirst({
    where: { chain: fact.chain },
    orderBy: { position: 'desc' },
    select: { position: true, hash: true, programmeCode: true },
  })
  if (last && last.programmeCode !== (fact.programmeCode ?? null)) {
    throw new Error(
      `ACC-12: the audit chain ${fact.chain} belongs to one programme, and this entry to another`,
    )
  }
  const entry = {
    chain: fact.chain,
    position: (last?.position ?? 0) + 1,
    at,
    personReference: actor.personId === null ? null : personReference(actor.personId),
    organisationId: actor.organisationId,
    programmeCode: fact.programmeCode ?? null,
    role: actor.role,
    action: fact.action,
    objectKind: fact.objectKind,
    objectId: fact.objectId,
    before: withoutNames(plain(fact.before)),
    after: withoutNames(plain(fact.after)),
    previousHash: last?.hash ?? chainBeginning,
  }
  const { before, after, ...columns } = entry
  await db.auditEntry.create({
    data: {
      ...columns,
      ...(before === null ? {} : { before }),
      ...(after === null ? {} : { after }),
      hash: entryHash(entry),
    },
  })
}

function plain(value: AuditValue | undefined) {
  return value === undefined || value === null ? null : JSON.parse(JSON.stringify(value))
}
