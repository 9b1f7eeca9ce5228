import 'server-only'
import { sideOf } from '@/rules/people/roles'
import { accessible, mayReadField } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Occasion, PersonalOccasion } from '@/server/occasion'

/** Something found for the command menu: what it is, and where below the language it stands. */
export type Found =
  | { kind: 'factory' | 'supplier' | 'publicEntry'; name: string; note: string; address: string }
  | { kind: 'issue'; number: number; factory: string; name: string; address: string }

const mostOfAKind = 6
const shortest = 2

/** What the words lead to, among what the viewer may see (ACC-11): own factories or suppliers, issues, the public record. */
export async function search(occasion: Occasion, words: string): Promise<Found[]> {
  const wanted = words.replaceAll('\0', '').trim().slice(0, 100)
  if (wanted.length < shortest) return []
  const { viewer } = occasion
  const own = viewer.kind === 'person' ? ownThings({ ...occasion, viewer }, wanted) : Promise.resolve([])
  const [found, open] = await Promise.all([own, publicEntries(occasion, wanted)])
  return [...found, ...open]
}

async function ownThings(occasion: PersonalOccasion, wanted: string): Promise<Found[]> {
  const [factories, issues] = await Promise.all([factoriesFor(occasion, wanted), issuesFor(occasion, wanted)])
  return [...factories, ...issues]
}

async function factoriesFor({ ability, viewer }: PersonalOccasion, wanted: string): Promise<Found[]> {
  const side = sideOf(viewer.role)
  if (side === 'FACTORY' || !mayReadField(ability, 'Factory', 'name')) return []
  // A supplier stays one when its access has ended: its earlier reports stay readable (ACC-07).
  const seen =
    side === 'BUYER' ? { accesses: { some: accessible(ability, 'Access') } } : accessible(ability, 'Factory')
  const factories = await database().factory.findMany({
    where: {
      AND: [
        seen,
        { OR: ['name', 'localName', 'city', 'code'].map((field) => ({ [field]: contains(wanted) })) },
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: mostOfAKind,
    select: { code: true, name: true, city: true },
  })
  const [kind, folder] =
    side === 'BUYER'
      ? (['supplier', 'buyer/suppliers'] as const)
      : (['factory', 'programme/factories'] as const)
  return factories.map(({ code, name, city }) => ({ kind, name, note: city, address: `${folder}/${code}` }))
}

async function issuesFor({ ability, viewer }: PersonalOccasion, wanted: string): Promise<Found[]> {
  const side = sideOf(viewer.role)
  if (side === 'BUYER' || !mayReadField(ability, 'Issue', 'description')) return []
  const number = /^\d{1,6}$/.test(wanted) ? [{ number: Number(wanted) }] : []
  const issues = await database().issue.findMany({
    where: { AND: [accessible(ability, 'Issue'), { OR: [{ description: contains(wanted) }, ...number] }] },
    orderBy: [{ stateSince: 'desc' }, { id: 'asc' }],
    take: mostOfAKind,
    select: { number: true, description: true, factory: { select: { code: true, name: true } } },
  })
  return issues.map(({ number: ofPlan, description, factory }) => ({
    kind: 'issue',
    number: ofPlan,
    factory: factory.name,
    name: description,
    address:
      side === 'FACTORY' ? `factory/plan/${ofPlan}` : `programme/factories/${factory.code}/plan/${ofPlan}`,
  }))
}

async function publicEntries({ ability }: Occasion, wanted: string): Promise<Found[]> {
  const entries = await database().publicEntry.findMany({
    where: { AND: [accessible(ability, 'PublicEntry'), { searchText: contains(wanted) }] },
    orderBy: [{ name: 'asc' }, { code: 'asc' }],
    take: mostOfAKind,
    select: { code: true, name: true, city: true },
  })
  return entries.map(({ code, name, city }) => ({
    kind: 'publicEntry',
    name,
    note: city,
    address: `factories/${code}`,
  }))
}

function contains(wanted: string) {
  return { contains: wanted, mode: 'insensitive' as const }
}
