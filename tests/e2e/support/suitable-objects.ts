import { plantInto, type Run, value } from './database'
import { factories, people } from './people'

/** Objects of the people's own factory, each in the state in which one kind of action can be done with it. */
export interface Suitable {
  /** In progress, with actions to change, to take out and to put back. */
  editable: string
  changedAction: string
  removedNow: string
  putBack: string
  reportable: string
  agreeable: string
  checkable: string
  completable: string
  returnable: string
  unclosable: string
  reopenable: string
  changedVisit: string
  cancelledVisit: string
  heldVisit: string
  loggedVisit: string
  evidence: string
  asked: string
  declined: string
  standing: string
  /** Days of the demo's clock. */
  yesterday: string
  later: string
}

const own = `(select id from "Factory" where code = '${factories.S}')`

/** The day that the demo's clock shows in UTC. */
const today = `(now() + make_interval(secs => coalesce((select max("aheadBySeconds") from "DemoClock"), 0)))::date`

async function firstOf(run: Run, sql: string, values: unknown[] = []): Promise<string> {
  const [found] = await run(sql, values)
  if (typeof found?.id !== 'string') throw new Error(`The demo world has nothing for: ${sql}`)
  return found.id
}

/** A copy of a row with other values in some columns; answers its id. */
async function copyOf(run: Run, table: string, id: string, other: object): Promise<string> {
  return firstOf(
    run,
    `insert into "${table}" select (jsonb_populate_record(t, $2::jsonb || jsonb_build_object('id', gen_random_uuid()))).*
       from "${table}" t where id = $1 returning id`,
    [id, JSON.stringify(other)],
  )
}

/** The factory's running cycle has only begun: the self-diagnosis is open and visit days are left. */
async function openYear(run: Run): Promise<void> {
  const cycleId = await firstOf(
    run,
    `select id from "Cycle" where "factoryId" = ${own} order by number desc limit 1`,
  )
  await run(`update "Cycle" set "startsOn" = ${today} - 30 where id = $1`, [cycleId])
  await run('update "Assessment" set "cycleId" = null where "cycleId" = $1', [cycleId])
  await run(`update "Issue" set "enteredInCycleId" = $1 where "factoryId" = ${own}`, [cycleId])
  await run('delete from "SelfDiagnosisReview" where "cycleId" = $1', [cycleId])
  await run('update "Visit" set days = 0.5 where "cycleId" = $1', [cycleId])
}

/** Puts one object for each kind of action into the people's own factory. */
export async function plantSuitable(): Promise<Suitable> {
  const yesterday = await value(`select to_char(${today} - 1, 'YYYY-MM-DD')`)
  const later = await value(`select to_char(${today} + 21, 'YYYY-MM-DD')`)
  const manager = await value('select id from "Person" where email = $1', [people.manager])
  return plantInto(async (run) => {
    await openYear(run)
    const model = await firstOf(
      run,
      `select i.id from "Issue" i where i."factoryId" = ${own} and i.source = 'SELF_DIAGNOSIS'
         and i.state = 'OPEN' order by i.number limit 1`,
    )
    const modelAction = await firstOf(run, `select id from "Action" where "removedAt" is null limit 1`)
    const modelCheck = await firstOf(run, `select id from "SignOffCheck" where note <> '' limit 1`)
    let number = 900
    const issue = async (state: string) => {
      number += 1
      const systemMeasure = state === 'COMPLETED' ? 'Doors are checked each shift' : null
      const issueId = await copyOf(run, 'Issue', model, { state, number, systemMeasure })
      await action(issueId, 1)
      return issueId
    }
    const action = (issueId: string, position: number, removed = false) =>
      copyOf(run, 'Action', modelAction, {
        issueId,
        position,
        what: 'Open the door',
        doneOn: yesterday,
        removedAt: removed ? `${yesterday}T10:00:00Z` : null,
      })
    const editable = await issue('IN_PROGRESS')
    const carriedOver = await issue('IN_PROGRESS')
    await run('update "Issue" set "enteredInCycleId" = null where id = $1', [carriedOver])
    const renewal = await firstOf(run, `select id from "IssueEvent" where kind = 'ACTION_ADDED' limit 1`)
    await copyOf(run, 'IssueEvent', renewal, { issueId: carriedOver, at: `${yesterday}T10:00:00Z` })
    const completable = await issue('REPORTED_DONE')
    for (const kind of ['MANAGEMENT_AGREEMENT', 'WORKER_AGREEMENT', 'COMMUNICATED', 'ADVISOR_REVIEW'])
      await copyOf(run, 'SignOffCheck', modelCheck, {
        issueId: completable,
        kind,
        given: kind.endsWith('AGREEMENT') ? 'RECORDED_BY_ADVISOR' : 'IN_PORTAL',
        role: 'ENTERPRISE_ADVISOR',
        endedAt: null,
      })
    const planned = await firstOf(
      run,
      `select id from "Visit" where "factoryId" = ${own} and "loggedAt" is null and "cancelledAt" is null limit 1`,
    )
    const loggedVisit = await firstOf(
      run,
      `select id from "Visit" where "factoryId" = ${own} and "loggedAt" is not null order by "loggedAt" desc limit 1`,
    )
    const visit = () => copyOf(run, 'Visit', planned, { plannedOn: yesterday })
    const evidence = await firstOf(run, `select id from "Evidence" where "removedAt" is null limit 1`)
    const access = (company: string) =>
      firstOf(
        run,
        `select a.id from "Access" a join "Company" c on c.id = a."companyId"
          where a."factoryId" = ${own} and c.name = $1`,
        [company],
      )
    const declined = await access('Tidewater Kids')
    await run(
      `update "Access" set state = 'REQUESTED', until = null, "decidedAt" = null, "decidedBy" = null where id = $1`,
      [declined],
    )
    return {
      editable,
      changedAction: await action(editable, 2),
      removedNow: await action(editable, 3),
      putBack: await action(editable, 4, true),
      reportable: await issue('IN_PROGRESS'),
      agreeable: await issue('REPORTED_DONE'),
      checkable: await issue('REPORTED_DONE'),
      completable,
      returnable: await issue('REPORTED_DONE'),
      unclosable: await issue('REPORTED_DONE'),
      reopenable: await issue('COMPLETED'),
      changedVisit: planned,
      cancelledVisit: await visit(),
      heldVisit: await visit(),
      loggedVisit,
      evidence: await copyOf(run, 'Evidence', evidence, { issueId: editable, addedBy: manager }),
      asked: await access('Blue Canyon Brands'),
      declined,
      standing: await access('Maison Clairval'),
      yesterday,
      later,
    }
  })
}
