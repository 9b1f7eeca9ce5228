import { row, value } from './database'
import { factories, people } from './people'

/** Every field that a form of the product sends, filled in validly, about the people's own factory and company. */
export async function formFields(): Promise<Record<string, string | Blob>> {
  const { S: code, K: unopened } = factories
  const plan = await row<Record<string, string>>(
    `select i.id as "issueId", a.id as "actionId", f.id as "factoryId"
       from "Issue" i join "Factory" f on f.id = i."factoryId" join "Action" a on a."issueId" = i.id
      where f.code = $1 and i.state = 'IN_PROGRESS' order by i.number limit 1`,
    [code],
  )
  const ofFactory = async (sql: string) => value(sql, [code])
  return {
    issueId: plan.issueId ?? '',
    factoryId: plan.factoryId ?? '',
    factoryCode: code,
    evidenceId: await ofFactory(
      `select e.id from "Evidence" e join "Issue" i on i.id = e."issueId" join "Factory" f on f.id = i."factoryId"
        where f.code = $1 and e."removedAt" is null order by e.id limit 1`,
    ),
    visitId: await ofFactory(
      `select v.id from "Visit" v join "Factory" f on f.id = v."factoryId"
        where f.code = $1 order by v."loggedAt" desc nulls first limit 1`,
    ),
    accessId: await ofFactory(
      `select a.id from "Access" a join "Factory" f on f.id = a."factoryId"
        where f.code = $1 and a.state = 'GIVEN' and a."companyId" <> all(
          select m."organisationId" from "Membership" m join "Person" p on p.id = m."personId"
           where p.email = 'paul@demo.selvedge.example') limit 1`,
    ),
    cycleId: await value(
      `select c.id from "Cycle" c join "Factory" f on f.id = c."factoryId" where f.code = $1 order by number limit 1`,
      [unopened],
    ),
    companyId: await value(`select id from "Company" where name = 'Nordhavn Apparel Group'`),
    membershipId: await value(
      `select m.id from "Membership" m join "Person" p on p.id = m."personId" where p.email = 'tanvir@demo.selvedge.example'`,
    ),
    membership: await value(
      `select m.id from "Membership" m join "Person" p on p.id = m."personId" where p.email = 'rami@demo.selvedge.example' limit 1`,
    ),
    personId: await value('select id from "Person" where email = $1', [people.manager]),
    organisationId: plan.factoryId ?? '',
    endedMembershipId: await value(
      `select m.id from "Membership" m join "Person" p on p.id = m."personId" where p.email = $1`,
      [people.worker],
    ),
    keptPersonId: await value('select id from "Person" where email = $1', [people.worker]),
    sessionId: '00000000-0000-4000-8000-000000000000',
    file: new File(['no picture'], 'note.txt', { type: 'text/plain' }),
    ...typed,
  }
}

const typed = {
  cluster: 'OSH',
  optionIndex: '',
  ownWords: 'A strange hand wrote this',
  diagnosisSource: 'COMMITTEE_DISCUSSION',
  committeeOn: '2026-11-01',
  committeeNote: 'A strange hand wrote this',
  what: 'A strange hand wrote this',
  text: 'A strange hand wrote this',
  note: 'A strange hand wrote this',
  reason: 'A strange hand wrote this',
  caption: 'A strange hand wrote this',
  systemMeasure: 'A strange hand wrote this',
  topic: 'A strange hand wrote this',
  purpose: 'A strange hand wrote this',
  showsOn: '2026-11-01',
  reviewedOn: '2026-11-01',
  kind: 'ADVISOR_REVIEW',
  channel: 'CALL',
  mode: 'IN_PERSON',
  days: '1',
  on: '2026-11-01',
  since: '2026-12-01',
  plannedOn: '2026-12-15',
  visitedOn: '2026-11-01',
  code: '000000',
  credits: '5',
  amount: '5',
  invoice: 'none',
  quota: '5',
  startsOn: '2030-01-01',
  endsOn: '2030-12-31',
  currentPassword: 'not the password',
  newPassword: 'another good password',
  repeatedPassword: 'another good password',
  role: 'WORKER_REPRESENTATIVE',
  email: 'a-strange-hand@demo.selvedge.example',
  name: 'A strange hand',
  language: 'en',
  usersMay: 'yes',
}

/** What the actions that are no forms are given. */
export async function actionInputs(issueId: string): Promise<Record<string, object>> {
  const action = await row<{ id: string; what: string }>(
    'select id, what from "Action" where "issueId" = $1 and "removedAt" is null order by position limit 1',
    [issueId],
  )
  const issue = await row<{ description: string }>('select description from "Issue" where id = $1', [issueId])
  const change = { basedOn: issue.description, value: 'A strange hand wrote this' }
  const file = new File(['factory,startedOn\n'], 'assessments.csv', { type: 'text/csv' })
  return {
    'plan.saveIssueField': { issueId, field: 'description', ...change },
    'plan.saveAction': { actionId: action.id, field: 'what', ...change, basedOn: action.what },
    'plan.removeActionNow': { actionId: action.id },
    'plan.restoreActionNow': { actionId: action.id },
    'assessment.checkFile': { file, name: file.name },
    'assessment.importFile': { file, name: file.name },
  }
}
