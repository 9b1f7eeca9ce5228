import 'server-only'
import { subject } from '@casl/ability'
import { z } from 'zod'
import type { Refusal } from '@/lib/result'
import { factorySideOf, type Role } from '@/rules/people/roles'
import type { IssueSource, IssueState } from '@/rules/plan/issue'
import { mayReopen } from '@/rules/plan/reopening'
import { mayChangeIssue } from '@/rules/plan/self-diagnosis'
import { type CheckFacts, type CheckKind, missingChecks, whoCanGive } from '@/rules/plan/sign-off'
import { type Change, mayEdit, possibleChanges } from '@/rules/plan/states'
import type { AppAbility } from '@/server/access/ability'
import { accessibleSql } from '@/server/access/accessible-sql'
import { Prisma } from '@/server/database/client/client'
import { readRows } from '@/server/database/read-rows'
import type { Occasion } from '@/server/occasion'
import type { ActingPerson } from '@/server/viewer'
import type { PlanFactory } from './plan-factory'

/** What the viewer can do with an issue now, and what is still missing for its sign-off. */
export interface IssueSteps {
  missingChecks: { kind: CheckKind; whoCanGive: readonly Role[]; mine: boolean }[]
  can: {
    /** Why its fields cannot be changed by this viewer now; null when they can. */
    edit: Refusal | null
    comment: boolean
    /** The agreement the viewer can give for their side now. */
    agree: CheckKind | null
    /** Checks the viewer can record as advisor now. */
    record: CheckKind[]
    changes: Change[]
    reopen: boolean
  }
}

const deedRow = z.object({
  id: z.string(),
  edit: z.boolean(),
  comment: z.boolean(),
  agree: z.boolean(),
  signOff: z.boolean(),
})

type Deed = 'edit' | 'comment' | 'agree' | 'sign-off'

/** An issue as far as its next steps depend on it. */
interface StandingIssue {
  id: string
  source: IssueSource
  state: IssueState
  checks: readonly CheckFacts[]
}

/** What the viewer can do with each of these issues of a factory now, and what stands out for its sign-off. */
export async function issueSteps(
  occasion: Occasion,
  factory: PlanFactory,
  issues: readonly StandingIssue[],
): Promise<Map<string, IssueSteps>> {
  const { viewer } = occasion
  if (viewer.kind !== 'person') return new Map()
  const allowed = await allowedDeeds(
    occasion,
    factory,
    issues.map(({ id }) => id),
  )
  return new Map(
    issues.map((issue) => [issue.id, stepsOf(issue, viewer, (deed) => allowed[deed].has(issue.id))]),
  )
}

function stepsOf(row: StandingIssue, { role }: ActingPerson, may: (deed: Deed) => boolean): IssueSteps {
  const missing = row.state === 'REPORTED_DONE' ? missingChecks(row.checks) : []
  const mine = mySide(role)
  const signsOff = may('sign-off')
  const agree = missing.find((kind) => kind === mine && may('agree')) ?? null
  const record = signsOff ? missing : []
  return {
    missingChecks: missing.map((kind) => ({
      kind,
      whoCanGive: whoCanGive(kind),
      mine: kind === agree || record.includes(kind),
    })),
    can: {
      edit: whyNotEdit(row, role, may('edit')),
      comment: may('comment'),
      agree,
      record,
      changes: may('edit') || signsOff ? possibleChanges(row.state, role) : [],
      reopen: signsOff && mayReopen(row.state, role),
    },
  }
}

/** The agreement that a role can give in the portal. */
function mySide(role: Role): CheckKind | null {
  const side = factorySideOf(role)
  if (side === null) return null
  return side === 'MANAGEMENT' ? 'MANAGEMENT_AGREEMENT' : 'WORKER_AGREEMENT'
}

function whyNotEdit(row: StandingIssue, role: Role, allowed: boolean): Refusal | null {
  const person = mayChangeIssue(role, row.source)
  if (!person.ok) return person.refusal
  if (!allowed) return { rule: 'IMP-06', reason: 'plan.refusals.onlyManagerEditsPlan' }
  const state = mayEdit(row.state)
  return state.ok ? null : state.refusal
}

async function allowedDeeds(
  { ability, viewer }: Occasion,
  factory: PlanFactory,
  ids: string[],
): Promise<Record<Deed, Set<string>>> {
  const own = viewer.kind === 'person' && viewer.organisationKind === 'FACTORY'
  // CASL marks an object with its kind; the ability's type knows kinds by name only.
  const ofFactory = subject('Issue', { factoryId: factory.id }) as unknown as 'Issue'
  // The factory's own statements speak of the factory alone and are answered without the database.
  const rows = own
    ? ids.map((id) => ({
        id,
        edit: ability.can('edit', ofFactory),
        comment: ability.can('comment', ofFactory),
        agree: ability.can('agree', ofFactory),
        signOff: ability.can('sign-off', ofFactory),
      }))
    : await deedRows(ability, ids)
  const allowed = (deed: Exclude<keyof z.output<typeof deedRow>, 'id'>) =>
    new Set(rows.filter((row) => row[deed]).map(({ id }) => id))
  return {
    edit: allowed('edit'),
    comment: allowed('comment'),
    agree: allowed('agree'),
    'sign-off': allowed('signOff'),
  }
}

/** In SQL of our own: what may be done with each issue, all of it in one question. */
async function deedRows(ability: AppAbility, ids: string[]) {
  const may = (deed: Deed) => accessibleSql(ability, 'Issue', 'i', deed)
  return readRows(
    deedRow,
    Prisma.sql`
      SELECT i."id", ${may('edit')} AS "edit", ${may('comment')} AS "comment", ${may('agree')} AS "agree",
        ${may('sign-off')} AS "signOff"
      FROM "Issue" i WHERE i."id" = ANY (${ids}::uuid[])`,
  )
}
