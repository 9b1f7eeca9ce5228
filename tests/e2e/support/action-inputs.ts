import { aPhoto } from '@tests/support/example-files'
import { value } from './database'
import { password, plantAccounts } from './own-account'
import { factories, people, type Viewer } from './people'
import { plantSuitable, type Suitable } from './suitable-objects'
import { plantPeople, type SuitablePeople } from './suitable-people'

type Fields = Record<string, string | Blob>

/** What every action is asked with: fields of a form, or one value. All of it valid, and about a suitable object. */
export interface ActionInputs {
  /** The same for everybody, but for what is about the asker's own account. */
  fields(action: string, viewer: Viewer): Fields
  value(action: string): object | null
}

/** Plants an object or a person for every kind of action; answers what the actions are asked with about them. */
export async function plantInputs(): Promise<ActionInputs> {
  const at = await plantSuitable()
  const own = await plantAccounts()
  const shared = await sharedFields(at)
  const about = { ...fieldsAboutObjects(at), ...fieldsAboutPeople(await plantPeople()) }
  const values = valuesOf(at)
  return {
    fields: (action, viewer) => ({ ...shared, ...own.fieldsOf(viewer), ...about[action] }),
    value: (action) => values[action] ?? null,
  }
}

/** Fields that forms of the product send, filled in validly, about the people's own factory and company. */
async function sharedFields({ editable, evidence, yesterday, later }: Suitable): Promise<Fields> {
  const ofFactory = (sql: string, code: string) => value(sql, [code])
  return {
    ...typed,
    issueId: editable,
    evidenceId: evidence,
    factoryCode: factories.S,
    factoryId: await ofFactory('select id from "Factory" where code = $1', factories.G),
    cycleId: await ofFactory(
      `select c.id from "Cycle" c join "Factory" f on f.id = c."factoryId" where f.code = $1 order by number limit 1`,
      factories.K,
    ),
    organisationId: await ofFactory('select id from "Factory" where code = $1', factories.S),
    companyId: await value(`select id from "Company" where name = 'Nordhavn Apparel Group'`),
    membershipId: await value(
      `select m.id from "Membership" m join "Person" p on p.id = m."personId" where p.email = 'tanvir@demo.selvedge.example'`,
    ),
    personId: await value('select id from "Person" where email = $1', [people.manager]),
    file: new File([new Uint8Array(await aPhoto('jpeg', 64, 48))], 'door.jpg', { type: 'image/jpeg' }),
    ...{ showsOn: yesterday, reviewedOn: yesterday, on: yesterday, visitedOn: yesterday },
    ...{ since: later, plannedOn: later },
  }
}

function fieldsAboutObjects(at: Suitable): Record<string, Fields> {
  const issue = (issueId: string) => ({ issueId })
  return {
    'plan.reportDoneForm': issue(at.reportable),
    'plan.agreeForm': issue(at.agreeable),
    'plan.recordCheckForm': issue(at.checkable),
    'plan.completeForm': issue(at.completable),
    'plan.returnForm': issue(at.returnable),
    'plan.notClosableForm': issue(at.unclosable),
    'plan.reopenForm': issue(at.reopenable),
    'advisory.changeVisitForm': { visitId: at.changedVisit },
    'advisory.cancelVisitForm': { visitId: at.cancelledVisit },
    'advisory.logVisitForm': { visitId: at.heldVisit },
    'advisory.correctVisitForm': { visitId: at.loggedVisit },
    'advisory.addVisitFileForm': { visitId: at.loggedVisit },
    'advisory.commentsSeenForm': { until: `${at.yesterday}T10:00:00.000Z` },
    'buyers.giveAccess': { accessId: at.asked, until: '' },
    'buyers.declineAccess': { accessId: at.declined },
    'buyers.withdrawAccess': { accessId: at.standing },
  }
}

function fieldsAboutPeople({ kept, barred }: SuitablePeople): Record<string, Fields> {
  return {
    'people.signInWithPassword': { email: kept.email, password },
    'people.requestOneTimeLink': { email: kept.email },
    'people.signInWithLink': { token: kept.token },
    'people.endRole': { endedMembershipId: kept.membership },
    'people.deactivatePerson': { keptPersonId: kept.id },
    'people.reactivatePerson': { keptPersonId: barred },
  }
}

/** What the actions that are no forms are given. */
function valuesOf(at: Suitable): Record<string, object> {
  const change = { basedOn: null, value: typed.text }
  const rows = [
    'factory,startedOn,endedOn,releasedOn,question,answer',
    `${factories.K},2025-06-02,2025-06-03,2025-07-01,CL-CHD-01,COMPLIANT`,
  ]
  const file = new File([rows.join('\n')], 'assessments.csv', { type: 'text/csv' })
  return {
    'plan.saveIssueField': { issueId: at.editable, field: 'rootCause', ...change },
    'plan.saveAction': { actionId: at.changedAction, field: 'responsible', ...change },
    'plan.removeActionNow': { actionId: at.removedNow },
    'plan.restoreActionNow': { actionId: at.putBack },
    'assessment.checkFile': { file, name: file.name },
    'assessment.importFile': { file, name: file.name, allOrNothing: true },
  }
}

const words = 'A strange hand wrote this'

const typed = {
  cluster: 'OSH',
  optionIndex: '',
  ownWords: words,
  diagnosisSource: 'COMMITTEE_DISCUSSION',
  what: words,
  text: words,
  note: words,
  reason: words,
  caption: words,
  systemMeasure: words,
  topic: words,
  topics: words,
  purpose: words,
  kind: 'ADVISOR_REVIEW',
  channel: 'CALL',
  mode: 'IN_PERSON',
  days: '0.5',
  managementPresent: '1',
  workersPresent: '1',
  credits: '5',
  amount: '5',
  invoice: 'none',
  quota: '5',
  startsOn: '2050-01-01',
  endsOn: '2050-12-31',
  role: 'WORKER_REPRESENTATIVE',
  email: 'a-strange-hand@demo.selvedge.example',
  name: 'A strange hand',
  language: 'en',
  usersMay: 'no',
  step: 'day',
}
