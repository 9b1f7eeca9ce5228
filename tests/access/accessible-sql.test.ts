import { as, asVisitor } from '@tests/support/occasions'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { accessibleSql } from '@/server/access/accessible-sql'
import type { AccessAction } from '@/server/access/actions'
import type { Subject } from '@/server/access/grants'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { Prisma } from '@/server/database/client/client'
import { readRows } from '@/server/database/read-rows'
import type { Occasion } from '@/server/occasion'
import { theWorld, today } from './world'

const { people, factories } = await theWorld()
const home = factories.get('A')
if (!home) throw new Error('The world has no factory A')
const members = [...Object.values(people), home.manager, home.worker, home.union]
const occasions: Occasion[] = [
  asVisitor(today),
  ...(await Promise.all(members.map(({ membershipId }) => as(membershipId, today)))),
]
const actions: AccessAction[] = [
  'read',
  'know',
  'read-past',
  'edit',
  'sign-off',
  'comment',
  'agree',
  'advise',
]

const row = z.object({ id: z.string() })

/** The same question in Prisma's words and in SQL of our own. */
const asked = {
  Factory: (where: object) => database().factory.findMany({ where, select: { id: true } }),
  Issue: (where: object) => database().issue.findMany({ where, select: { id: true } }),
  Report: (where: object) => database().report.findMany({ where, select: { id: true } }),
  Assessment: (where: object) => database().assessment.findMany({ where, select: { id: true } }),
} satisfies Partial<Record<Subject, (where: object) => Promise<{ id: string }[]>>>

const sorted = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()

test('ACC-11: a condition in SQL of our own finds the same rows as the one in the query, for every role and deed', async () => {
  let found = 0
  for (const { ability } of occasions)
    for (const action of actions)
      for (const [subject, find] of Object.entries(asked)) {
        const kind = subject as keyof typeof asked
        const condition = accessibleSql(ability, kind, 'one', action)
        const ours = await readRows(
          row,
          Prisma.sql`SELECT "id" FROM ${Prisma.raw(`"${kind}"`)} AS one WHERE ${condition}`,
        )
        const theirs = await find({ AND: [accessible(ability, kind, action)] })
        expect(sorted(ours), `${action} ${kind}`).toEqual(sorted(theirs))
        found += ours.length
      }
  expect(found).toBeGreaterThan(100)
})

test('ACC-11: where nothing is granted, SQL of our own finds nothing', async () => {
  const condition = accessibleSql(asVisitor(today).ability, 'Issue', 'one')
  expect(await readRows(row, Prisma.sql`SELECT "id" FROM "Issue" AS one WHERE ${condition}`)).toEqual([])
})

test('a row of SQL of our own that is not what was expected is an error, never passed on', async () => {
  await expect(readRows(row, Prisma.sql`SELECT 1 AS "id"`)).rejects.toThrow()
})
