import 'server-only'
import type { AppAbility } from '@/server/access/ability'
import type { AccessAction } from '@/server/access/actions'
import type { Subject } from '@/server/access/grants'
import { relationOf } from '@/server/access/relations'
import { Prisma } from '@/server/database/client/client'

type Condition = Record<string, unknown>

const nothing = Prisma.sql`false`
const everything = Prisma.sql`true`
const comparisons: Record<string, Prisma.Sql> = {
  equals: Prisma.sql`=`,
  lt: Prisma.sql`<`,
  lte: Prisma.sql`<=`,
  gt: Prisma.sql`>`,
  gte: Prisma.sql`>=`,
}

/**
 * `accessible` for a statement of our own: the same condition from the same grants (ACC-11), about the rows of `table`
 * under that name. What it cannot say in SQL it throws at; a test compares it with `accessible` for every role.
 */
export function accessibleSql(
  ability: AppAbility,
  subject: Subject,
  table: string,
  action: AccessAction = 'read',
): Prisma.Sql {
  const [statement, ...others] = ability.rulesFor(action, subject)
  if (!statement) return nothing
  if (others.length > 0 || statement.inverted)
    throw new Error(`ACC-11: one statement for ${subject} expected`)
  return conditionSql(subject, (statement.conditions ?? {}) as Condition, table)
}

function conditionSql(kind: string, condition: Condition, table: string): Prisma.Sql {
  return all(Object.entries(condition).map(([field, value]) => partSql(kind, field, value, table)))
}

function partSql(kind: string, field: string, value: unknown, table: string): Prisma.Sql {
  if (field === 'AND' || field === 'OR') {
    const parts = [value].flat().map((part) => conditionSql(kind, part as Condition, table))
    return field === 'AND' ? all(parts) : any(parts)
  }
  const relation = relationOf(kind, field)
  if (relation === null) return valueSql(column(table, field), value)
  const [[word, inner] = ['', {}], ...more] = Object.entries(value as Condition)
  if (more.length > 0 || (word !== 'is' && word !== 'some')) throw unsaid(`${kind}.${field}`)
  const theirs = `${table}_${field}`
  return Prisma.sql`EXISTS (SELECT 1 FROM ${identifier(relation.table)} AS ${identifier(theirs)}
    WHERE ${column(theirs, relation.there)} = ${column(table, relation.here)}
    AND ${conditionSql(relation.table, inner as Condition, theirs)})`
}

function valueSql(field: Prisma.Sql, value: unknown): Prisma.Sql {
  if (value === null) return Prisma.sql`${field} IS NULL`
  if (typeof value !== 'object' || value instanceof Date) return Prisma.sql`${field} = ${parameter(value)}`
  return all(Object.entries(value).map(([word, other]) => comparisonSql(field, word, other)))
}

function comparisonSql(field: Prisma.Sql, word: string, value: unknown): Prisma.Sql {
  if (word === 'not' && value === null) return Prisma.sql`${field} IS NOT NULL`
  if (word === 'in' && Array.isArray(value)) return Prisma.sql`${field} = ANY (${value.map(parameter)})`
  const comparison = comparisons[word]
  if (!comparison || value === null || value === undefined) throw unsaid(word)
  return Prisma.sql`${field} ${comparison} ${parameter(value)}`
}

// As text PostgreSQL takes it for what the column is: a day keeps its day in every time zone of this machine.
function parameter(value: unknown): unknown {
  if (value === undefined) throw unsaid('undefined')
  return value instanceof Date ? value.toISOString() : value
}

function all(parts: Prisma.Sql[]): Prisma.Sql {
  return parts.length === 0 ? everything : Prisma.sql`(${Prisma.join(parts, ' AND ')})`
}

function any(parts: Prisma.Sql[]): Prisma.Sql {
  return parts.length === 0 ? nothing : Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}

function column(table: string, field: string): Prisma.Sql {
  return Prisma.sql`${identifier(table)}.${identifier(field)}`
}

// Names come from the schema and this file, never from a person; anything but letters is refused all the same.
function identifier(name: string): Prisma.Sql {
  if (!/^\w+$/.test(name)) throw unsaid(name)
  return Prisma.raw(`"${name}"`)
}

function unsaid(what: string): Error {
  return new Error(`ACC-11: ${what} has no words in SQL yet`)
}
