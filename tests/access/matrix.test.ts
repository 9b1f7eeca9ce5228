import { as, asVisitor } from '@tests/support/occasions'
import { expect, test } from 'vitest'
import type { AccessAction } from '@/server/access/actions'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { type Occasion, occasionOf } from '@/server/occasion'
import { type Column, columns, expected, expectedOfCompanies, expectedOfOffices } from './expected'
import { findWhich, type Ids, type ObjectName } from './find-which'
import { theWorld, today } from './world'

const world = await theWorld()
const { people, factories } = world
const home = factories.get('A')
if (!home) throw new Error('The world has no factory A')

const allowed = await as(people.user.membershipId, today)
const occasions: Record<Column, Occasion> = {
  visitor: asVisitor(today),
  manager: await as(home.manager.membershipId, today),
  worker: await as(home.worker.membershipId, today),
  union: await as(home.union.membershipId, today),
  advisor: await as(people.advisor.membershipId, today),
  assessor: await as(people.assessor.membershipId, today),
  programme: await as(people.programme.membershipId, today),
  finance: await as(people.finance.membershipId, today),
  administrator: await as(people.administrator.membershipId, today),
  superUser: await as(people.superUser.membershipId, today),
  user: await as(people.user.membershipId, today),
  allowedUser: occasionOf({ ...allowed.viewer, usersMayUnlock: true }, allowed.at),
}

interface Line {
  action: AccessAction
  object: ObjectName
  cells: Record<Column, string>
}

function linesOf(table: string): Line[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [action = '', object = '', ...cells] = line.trim().split(/\s+/)
    if (cells.length !== columns.length)
      throw new Error(`${cells.length} cells instead of ${columns.length}: ${line}`)
    return {
      action: action as AccessAction,
      object: object as ObjectName,
      cells: Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Record<
        Column,
        string
      >,
    }
  })
}

const factoryLines = linesOf(expected)
const companyLines = linesOf(expectedOfCompanies)
const officeLines = linesOf(expectedOfOffices)
/** Each table with the objects its letters stand for. */
const parts: { lines: Line[]; ids: Map<string, Ids> }[] = [
  { lines: factoryLines, ids: new Map([...factories].map(([letter, { objects }]) => [letter, objects.ids])) },
  { lines: companyLines, ids: world.companies },
  { lines: officeLines, ids: world.offices },
]

function wantedLetters(cell: string, letters: readonly string[]): string {
  if (!cell.startsWith('*')) return cell
  return letters.filter((letter) => !cell.slice(2).includes(letter)).join('')
}

/** The letters of those whose object the viewer reaches. */
async function reached({ ability }: Occasion, { action, object }: Line, ids: Map<string, Ids>) {
  const found = await findWhich(object, (subject) => accessible(ability, subject, action), ids)
  return found.join('') || '.'
}

test.each(columns.map((column) => ({ column })))(
  'ACC-11, ACC-03, ACC-05, ACC-06, ACC-07, ACC-08 and ACC-09: $column reaches what the table says and nothing else',
  async ({ column }) => {
    const decided: Record<string, string> = {}
    const wanted: Record<string, string> = {}
    for (const { lines, ids } of parts)
      for (const line of lines) {
        const name = `${line.action} ${line.object}`
        wanted[name] = wantedLetters(line.cells[column], [...ids.keys()])
        decided[name] = await reached(occasions[column], line, ids)
      }
    expect(decided).toEqual(wanted)
  },
)

test('ACC-11: the matrix decides 4,000 cells or more, each object is there to be found, and every stated action stands in it', async () => {
  const cells = parts.reduce((sum, { lines, ids }) => sum + columns.length * lines.length * ids.size, 0)
  expect(cells).toBeGreaterThanOrEqual(4000)
  for (const { lines, ids } of parts)
    for (const { object } of lines)
      expect((await findWhich(object, () => ({}), ids)).length, object).toBeGreaterThan(0)
  const listed = new Set(parts.flatMap(({ lines }) => lines.map(({ action }) => action)))
  const stated = new Set(
    Object.values(occasions).flatMap(({ ability }) => ability.rules.map((rule) => String(rule.action))),
  )
  expect([...stated].filter((action) => !listed.has(action as AccessAction))).toEqual([])
})

test('ACC-04, ACC-08: an assessment whose report is not released is found by those who made it, by nobody else', async () => {
  const found = await Promise.all(
    Object.entries(occasions).map(async ([column, { ability }]) => {
      const where = { AND: [accessible(ability, 'Assessment'), { reports: { none: {} } }] }
      return [column, await database().assessment.count({ where })]
    }),
  )
  expect(found.filter(([, count]) => count !== 0)).toEqual([['assessor', 1]])
})
