import { readdirSync } from 'node:fs'
import { aPdf, aPhoto } from '@tests/support/example-files'
import { aFactory, anAccess } from '@tests/support/factories'
import { as, asVisitor } from '@tests/support/occasions'
import { aCompany, aMember } from '@tests/support/people'
import { accepted, aDoneAction, aFactoryAtWork, anOwnIssue } from '@tests/support/plan'
import { refusalOf } from '@tests/support/plan-commands'
import { beforeEach, expect, test } from 'vitest'
import { reportDone } from '@/features/plan/commands/change-state'
import { addEvidence, removeEvidence } from '@/features/plan/commands/evidence'
import { issueDetail } from '@/features/plan/queries/issue-detail'
import { database } from '@/server/database'
import { environment } from '@/server/environment'
import { readableFile } from '@/server/files/readable-file'
import type { PersonalOccasion } from '@/server/occasion'

const on = '2027-02-01'
let factory: Awaited<ReturnType<typeof aFactoryAtWork>>
let manager: PersonalOccasion
let issueId: string

beforeEach(async () => {
  factory = await aFactoryAtWork()
  manager = await as(factory.manager.membershipId, on)
  issueId = (await anOwnIssue(factory, '2027-01-10')).issueId
})

const fileOf = async (name = 'stairs.jpg') => new File([new Uint8Array(await aPhoto())], name)
const evidence = async (change: Partial<Parameters<typeof addEvidence>[1]> = {}) => ({
  issueId,
  caption: 'The stairs today',
  showsOn: '2027-01-30',
  file: await fileOf(),
  ...change,
})
const keptFiles = () =>
  readdirSync(environment().SELVEDGE_FILES, { recursive: true }).filter((path) => String(path).length > 10)

test('IMP-06: evidence is kept with what it shows, when, and who added it, and read by factory and advisor', async () => {
  const { fileId } = accepted(await addEvidence(manager, await evidence()))
  expect(
    (await issueDetail(await as(factory.advisor.membershipId, on), factory.code, 1))?.evidenceList,
  ).toMatchObject([
    {
      fileId,
      name: 'stairs.jpg',
      mediaType: 'image/jpeg',
      width: 640,
      height: 480,
      caption: 'The stairs today',
      showsOn: '2027-01-30',
      addedBy: factory.manager.name,
    },
  ])
  for (const person of [factory.manager, factory.worker, factory.union, factory.advisor]) {
    const read = await readableFile(await as(person.membershipId, on), fileId)
    expect(read).toMatchObject({ name: 'stairs.jpg', mediaType: 'image/jpeg' })
  }
})

test('ACC-11: nobody else gets the file: other factories, buyers with access and unlock, visitors', async () => {
  const { fileId } = accepted(await addEvidence(manager, await evidence()))
  const { companyId } = await aCompany({ quota: 5 })
  const buyer = await aMember(companyId, 'BUYER_SUPER_USER')
  await anAccess(factory.factoryId, companyId, factory.manager.personId, '2027-01-05')
  const year = await database().contributionYear.findFirstOrThrow({ where: { companyId } })
  await database().unlock.create({
    data: {
      companyId,
      cycleId: factory.cycleId,
      contributionYearId: year.id,
      at: manager.at,
      by: buyer.personId,
    },
  })
  const other = await aFactory('BD')
  const strangers = [
    await as(other.manager.membershipId, on),
    await as(buyer.membershipId, on),
    await as((await aMember(factory.officeId, 'ENTERPRISE_ADVISOR')).membershipId, on),
    asVisitor(on),
  ]
  for (const stranger of strangers) expect(await readableFile(stranger, fileId)).toBeNull()
  expect(await readableFile(manager, '00000000-0000-4000-8000-000000000000')).toBeNull()
  expect(await readableFile(manager, '../../etc/passwd')).toBeNull()
})

test('IMP-06: a file that is refused leaves neither row nor bytes', async () => {
  const before = keptFiles().length
  const refused = [
    await addEvidence(manager, await evidence({ file: new File(['<svg/>'], 'a.jpg') })),
    await addEvidence(manager, await evidence({ showsOn: '2027-02-02' })),
    await addEvidence(manager, await evidence({ showsOn: 'yesterday' })),
    await addEvidence(manager, await evidence({ caption: ' ' })),
    await addEvidence(manager, await evidence({ issueId: '00000000-0000-4000-8000-000000000000' })),
    await addEvidence(await as(factory.worker.membershipId, on), await evidence()),
    await addEvidence(manager, { ...(await evidence()), file: null as unknown as File }),
  ]
  expect(refused.map((result) => refusalOf(result).reason)).toEqual([
    'plan.files.svgRefused',
    'plan.refusals.evidenceInFuture',
    'components.refusals.checkInput',
    'components.refusals.checkInput',
    'people.refusals.notFound',
    'plan.refusals.onlyManagerEditsPlan',
    'components.refusals.checkInput',
  ])
  expect(await database().storedFile.count({ where: { factoryId: factory.factoryId } })).toBe(0)
  expect(keptFiles()).toHaveLength(before)
})

test('IMP-12: a file sent twice with one key is kept once', async () => {
  const input = await evidence()
  const both = await Promise.all([
    addEvidence(manager, input, { key: 'one-intention' }),
    addEvidence(manager, input, { key: 'one-intention' }),
  ])
  expect(accepted(both[0])).toEqual(accepted(both[1]))
  expect(await database().evidence.count({ where: { issueId } })).toBe(1)
  expect(await readableFile(manager, accepted(both[0]).fileId)).not.toBeNull()
})

test('IMP-06: evidence is taken off by the manager while the issue is worked on; the file stays readable', async () => {
  const pdf = new File([new Uint8Array(aPdf())], 'training.pdf')
  const { evidenceId, fileId } = accepted(await addEvidence(manager, await evidence({ file: pdf })))
  refusalOf(await removeEvidence(await as(factory.worker.membershipId, on), { evidenceId }))
  accepted(await removeEvidence(manager, { evidenceId }))
  expect((await issueDetail(manager, null, 1))?.evidenceList).toEqual([])
  expect(await readableFile(manager, fileId)).not.toBeNull()
})

test('IMP-07: evidence of an issue that waits for the advisor stays as it is', async () => {
  const { evidenceId } = accepted(await addEvidence(manager, await evidence()))
  await aDoneAction(factory, issueId, on)
  accepted(await reportDone(manager, { issueId }))
  expect(refusalOf(await removeEvidence(manager, { evidenceId })).reason).toBe(
    'plan.refusals.waitsForAdvisor',
  )
  expect(refusalOf(await addEvidence(manager, await evidence())).reason).toBe('plan.refusals.waitsForAdvisor')
})
