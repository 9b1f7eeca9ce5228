import { anAdministrator, assessmentRows } from '@tests/support/assessments'
import { aCycle, aFactory, anAccess } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aCompany, aMember, aProgramme } from '@tests/support/people'
import { beforeEach, expect, test } from 'vitest'
import { importReleasedAssessments } from '@/features/assessment/commands/import-released-assessments'
import { readReport } from '@/features/reports/commands/read-report'
import { documentHash } from '@/features/reports/commands/report-document'
import { grantReportsOfCycle } from '@/features/reports/commands/report-readers'
import { listReports } from '@/features/reports/queries/list-reports'
import { database } from '@/server/database'

const days = { startedOn: '2025-04-10', endedOn: '2025-04-11', releasedOn: '2025-05-05' }
const answers = {
  'OSH-EMP-03': 'NON_COMPLIANT',
  'CL-CHD-01': 'COMPLIANT',
  'CON-HRS-01': 'COMPLIANT',
  'WT-OVT-01': 'NOT_ASSESSED',
} as const

let factory: Awaited<ReturnType<typeof aFactory>>
let cycle: Awaited<ReturnType<typeof aCycle>>
let buyer: Awaited<ReturnType<typeof aMember>>
let company: Awaited<ReturnType<typeof aCompany>>

beforeEach(async () => {
  await aProgramme('BD')
  factory = await aFactory('BD')
  cycle = await aCycle(factory.factoryId, 1, '2025-01-06')
  company = await aCompany({ credits: 5 })
  buyer = await aMember(company.companyId, 'BUYER_SUPER_USER')
})

async function release(on = '2025-05-05', more: Parameters<typeof assessmentRows>[2] = answers) {
  const result = await importReleasedAssessments(await anAdministrator(on), {
    rows: assessmentRows(factory.code, { ...days, releasedOn: on }, more),
  })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return database().report.findFirstOrThrow({
    where: { factoryId: factory.factoryId },
    orderBy: { version: 'desc' },
  })
}

/** The company has opened the cycle, with a credit. */
async function opened() {
  const entry = await database().creditEntry.create({
    data: {
      companyId: company.companyId,
      position: 2,
      kind: 'UNLOCK',
      amount: -1,
      balanceAfter: 4,
      at: noon('2025-03-01'),
    },
  })
  await database().unlock.create({
    data: {
      companyId: company.companyId,
      cycleId: cycle.cycleId,
      creditEntryId: entry.id,
      at: noon('2025-03-01'),
      by: buyer.personId,
    },
  })
}

const given = () => anAccess(factory.factoryId, company.companyId, factory.manager.personId, '2025-02-01')

async function withdrawn(accessId: string, on: string) {
  await database().access.update({
    where: { id: accessId },
    data: { state: 'WITHDRAWN', withdrawnAt: noon(on), withdrawnBy: factory.manager.personId },
  })
}

const reads = async (reportId: string, membershipId: string, on: string) =>
  readReport(await as(membershipId, on), { reportId })

const readings = () =>
  database().auditEntry.findMany({ where: { chain: factory.factoryId, action: 'report.read' } })

test('ACC-08: a released report is frozen: its hash is that of its document, and whoever tries cannot change it', async () => {
  const report = await release()
  expect(report.sha256).toBe(documentHash(report.document))
  await expect(
    database().report.update({ where: { id: report.id }, data: { document: {} } }),
  ).rejects.toThrow()
  await database().factory.update({
    where: { id: factory.factoryId },
    data: { name: 'Renamed', workersWomen: 1 },
  })
  const later = await reads(report.id, factory.manager.membershipId, '2025-06-01')
  expect(later.ok && later.value.document.factory).toMatchObject({ name: factory.name, workersWomen: 300 })
  expect(later.ok && documentHash(later.value.document)).toBe(report.sha256)
})

test('ACC-08: a correction is a new version; the earlier one stays readable, with a note on the later', async () => {
  const first = await release()
  const second = await release('2025-05-05', { ...answers, 'OSH-EMP-01': 'NON_COMPLIANT' })
  expect(second).toMatchObject({ version: 2, correctionNote: 'reports.corrections.answersAdded' })
  const earlier = await reads(first.id, factory.worker.membershipId, '2025-06-01')
  expect(earlier.ok && earlier.value).toMatchObject({
    version: 1,
    sha256: first.sha256,
    versions: [{ version: 1 }, { version: 2 }],
  })
})

test('ASM-09: the report gives findings by cluster and point with their rates, critical issues and the 14 questions, and compares as counts', async () => {
  const { document } = await release()
  expect(document).toMatchObject({
    assessed: 3,
    nonCompliant: 1,
    notAssessed: 1,
    comparison: { earlier: [], sinceLast: null },
  })
  const report = document as unknown as {
    clusters: { code: string; points: { code: string; assessed: number; nonCompliant: number }[] }[]
    criticalIssues: { number: number; state: string }[]
    managementSystems: unknown[]
  }
  const point = report.clusters
    .find(({ code }) => code === 'OSH')
    ?.points.find(({ code }) => code === 'OSH-EMP')
  expect(point).toMatchObject({ assessed: 1, nonCompliant: 1 })
  expect(report.criticalIssues.find(({ number }) => number === 16)).toMatchObject({
    state: 'NOT_COMPLIED_WITH',
  })
  expect(report.criticalIssues.find(({ number }) => number === 15)).toMatchObject({ state: 'NOT_ASSESSED' })
  expect(report.managementSystems).toHaveLength(14)
})

test('ACC-06: a report is read by a buyer with access that has opened its cycle, and by no other', async () => {
  await given()
  const before = await release()
  expect(await reads(before.id, buyer.membershipId, '2025-06-01')).toMatchObject({
    ok: false,
    refusal: { rule: 'ACC-11' },
  })
  const list = await listReports(await as(buyer.membershipId, '2025-06-01'), factory.code)
  expect(list?.reports).toMatchObject([{ id: before.id, readable: false, assessedOn: null }])
  await opened()
  await database().$transaction((db) =>
    grantReportsOfCycle(db, company.companyId, cycle.cycleId, noon('2025-06-02')),
  )
  expect(await reads(before.id, buyer.membershipId, '2025-06-02')).toMatchObject({ ok: true })
  const stranger = await aMember((await aCompany()).companyId, 'BUYER_SUPER_USER')
  expect(await reads(before.id, stranger.membershipId, '2025-06-02')).toMatchObject({
    ok: false,
    refusal: { rule: 'ACC-11' },
  })
})

test('ACC-06, BUY-06: an unlock that began before a release and waited for it gives that report too', async () => {
  await given()
  const report = await release()
  await opened()
  const { releasedAt } = await database().report.findUniqueOrThrow({ where: { id: report.id } })
  const begun = new Date(releasedAt.getTime() - 1000)
  await database().$transaction((db) => grantReportsOfCycle(db, company.companyId, cycle.cycleId, begun))
  expect(await reads(report.id, buyer.membershipId, '2025-06-02')).toMatchObject({ ok: true })
})

test('ACC-06: a report released in a cycle opened before is given to the buyer at its release', async () => {
  await given()
  await opened()
  const report = await release()
  expect(await reads(report.id, buyer.membershipId, '2025-05-06')).toMatchObject({ ok: true })
})

test('ACC-07: after the factory withdraws access, reports released before stay readable and later ones are not given', async () => {
  const access = await given()
  await opened()
  const before = await release()
  await withdrawn(access.id, '2025-05-20')
  const after = await release('2025-05-05', { ...answers, 'OSH-EMP-01': 'NON_COMPLIANT' })
  expect(after.version).toBe(2)
  expect(await reads(before.id, buyer.membershipId, '2025-07-01')).toMatchObject({ ok: true })
  expect(await reads(after.id, buyer.membershipId, '2025-07-01')).toMatchObject({
    ok: false,
    refusal: { rule: 'ACC-11' },
  })
})

test('ACC-07: access until a day stands to the end of that day in the country, for the report released in the last hour and not in the first after it', async () => {
  await anAccess(factory.factoryId, company.companyId, factory.manager.personId, '2025-02-01', '2025-05-20')
  await opened()
  const releasedAt = async (at: string, answer: 'COMPLIANT' | 'NON_COMPLIANT') => {
    const administrator = { ...(await anAdministrator('2025-05-20')), at: new Date(at) }
    const rows = assessmentRows(
      factory.code,
      { ...days, ...(answer === 'COMPLIANT' ? {} : { startedOn: '2025-04-11' }) },
      { 'OSH-EMP-03': answer },
    )
    expect((await importReleasedAssessments(administrator, { rows })).ok).toBe(true)
    return database().reportReader.count({ where: { organisationId: company.companyId } })
  }
  // Dhaka is six hours ahead of UTC.
  expect(await releasedAt('2025-05-20T17:30:00Z', 'COMPLIANT')).toBe(1)
  expect(await releasedAt('2025-05-20T18:30:00Z', 'NON_COMPLIANT')).toBe(1)
})

test('ACC-12: every reading by a buyer is in the audit log of the factory, with who and for whom; other readings are not', async () => {
  await given()
  await opened()
  const report = await release()
  await reads(report.id, factory.manager.membershipId, '2025-05-06')
  await reads(report.id, factory.worker.membershipId, '2025-05-06')
  expect(await readings()).toEqual([])
  await reads(report.id, buyer.membershipId, '2025-05-07')
  await reads(report.id, buyer.membershipId, '2025-05-08')
  expect(await readings()).toMatchObject([
    {
      objectId: report.id,
      organisationId: company.companyId,
      role: 'BUYER_SUPER_USER',
      at: noon('2025-05-07'),
    },
    { objectId: report.id, organisationId: company.companyId, at: noon('2025-05-08') },
  ])
})

test('ACC-12: a reading that is refused leaves no entry', async () => {
  const report = await release()
  await reads(report.id, buyer.membershipId, '2025-05-07')
  expect(await readings()).toEqual([])
})

test('ACC-03: worker and union representatives read the same report as management, and no other factory does', async () => {
  const report = await release()
  const [manager, worker, union] = await Promise.all(
    [factory.manager, factory.worker, factory.union].map(({ membershipId }) =>
      reads(report.id, membershipId, '2025-05-06'),
    ),
  )
  expect(worker).toEqual(manager)
  expect(union).toEqual(manager)
  const other = await aFactory('BD')
  expect(await reads(report.id, other.manager.membershipId, '2025-05-06')).toMatchObject({
    ok: false,
    refusal: { rule: 'ACC-11' },
  })
})

test('ACC-09: a report holds no name and no address of a person', async () => {
  const { document } = await release()
  const text = JSON.stringify(document)
  for (const { name, email } of [factory.manager, factory.worker, factory.union]) {
    expect(text).not.toContain(`"${name}"`)
    expect(text).not.toContain(email)
  }
})

test('PUB-04: the public entry appears with the second released assessment and holds only what assessments found', async () => {
  const entry = () => database().publicEntry.findUnique({ where: { factoryId: factory.factoryId } })
  await release()
  expect(await entry()).toBeNull()
  const rows = assessmentRows(
    factory.code,
    { startedOn: '2026-02-02', releasedOn: '2026-02-25' },
    { 'OSH-EMP-03': 'COMPLIANT' },
  )
  await importReleasedAssessments(await anAdministrator('2026-02-25'), { rows })
  expect(await entry()).toMatchObject({
    assessments: 2,
    notCompliedWith: [],
    fullCompliance: false,
    latestOn: new Date('2026-02-02T00:00:00Z'),
  })
})
