import { aCycle, aFactory, anAssignment } from '@tests/support/factories'
import { noon } from '@tests/support/occasions'
import { aCompany, aMember, aProgramme, theGlobalOffice } from '@tests/support/people'
import { addDays } from '@/lib/days'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import { objectsOf } from './objects'
import { objectsOfCompany, objectsOfOffice } from './objects-of-offices'

export const today = '2027-03-01'
const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O'] as const
type Letter = (typeof letters)[number]

const unlocksOf: Partial<Record<Letter, ('earlier' | 'running')[]>> = {
  A: ['earlier', 'running'],
  C: ['earlier', 'running'],
  F: ['earlier', 'running'],
  H: ['earlier'],
  J: ['earlier', 'running'],
  M: ['earlier', 'running'],
  N: ['earlier', 'running'],
  O: ['earlier', 'running'],
}

/** The world of the access matrix: fifteen factories in the situations that `expected.ts` names, two companies, all roles. */
export async function theWorld() {
  for (const code of ['BD', 'VN']) await aProgramme(code)
  const office = await database().organisation.findFirstOrThrow({
    where: { programmeCode: 'BD', kind: 'PROGRAMME' },
  })
  const globalOffice = await theGlobalOffice()
  const [ours, other] = [await aCompany({ credits: 20 }), await aCompany({ credits: 20 })]
  const people = {
    advisor: await aMember(office.id, 'ENTERPRISE_ADVISOR'),
    otherAdvisor: await aMember(office.id, 'ENTERPRISE_ADVISOR'),
    assessor: await aMember(office.id, 'ASSESSOR'),
    programme: await aMember(office.id, 'PROGRAMME_MANAGER'),
    finance: await aMember(globalOffice, 'FINANCE_OFFICER'),
    administrator: await aMember(globalOffice, 'ADMINISTRATOR'),
    superUser: await aMember(ours.companyId, 'BUYER_SUPER_USER'),
    user: await aMember(ours.companyId, 'BUYER_USER'),
    otherUser: await aMember(other.companyId, 'BUYER_SUPER_USER'),
  }
  const factories = new Map<Letter, Awaited<ReturnType<typeof situation>>>()
  for (const letter of letters) factories.set(letter, await situation(letter))

  async function situation(letter: Letter) {
    const factory = await aFactory(letter === 'D' ? 'VN' : 'BD')
    const servicePackage = letter === 'J' ? 'ASSESSMENT_ONLY' : 'FULL'
    const earlier = await aCycle(factory.factoryId, 1, '2025-07-01', servicePackage)
    const running = await aCycle(factory.factoryId, 2, '2026-07-01', servicePackage)
    const coming = await aCycle(factory.factoryId, 3, '2027-07-01', servicePackage)
    if (letter === 'O')
      await database().factory.update({
        where: { id: factory.factoryId },
        data: { leftOn: toDayColumn('2027-02-01') },
      })
    await assign(letter, factory.factoryId, earlier.endsOn)
    const objects = await objectsOf({
      ...factory,
      programmeCode: letter === 'D' ? 'VN' : 'BD',
      earlier,
      running,
      coming,
      advisor: people.otherAdvisor,
    })
    const own = { C: objects.assessmentIds, K: objects.assessmentIds.slice(0, 1) }
    if (letter === 'C' || letter === 'K')
      await database().assessmentMember.createMany({
        data: own[letter].map((assessmentId) => ({
          assessmentId,
          membershipId: people.assessor.membershipId,
        })),
      })
    await access(letter, factory, ours.companyId)
    await unlock(letter, { earlier: earlier.cycleId, running: running.cycleId }, objects.reportIds)
    return { ...factory, objects, cycles: { earlier, running } }
  }

  async function assign(letter: Letter, factoryId: string, endOfEarlier: string) {
    const mine = letter === 'A' || letter === 'B'
    if (mine) await anAssignment(people.advisor.membershipId, factoryId, '2025-07-01', endOfEarlier)
    const now = letter === 'A' ? people.advisor : people.otherAdvisor
    const since = mine ? addDays(endOfEarlier, 1) : '2025-07-01'
    await anAssignment(now.membershipId, factoryId, since, letter === 'L' ? today : undefined)
    if (letter === 'L') await anAssignment(people.advisor.membershipId, factoryId, addDays(today, 1))
  }

  async function access(
    letter: Letter,
    factory: { factoryId: string; manager: { personId: string } },
    companyId: string,
  ) {
    if (letter === 'G' || letter === 'K' || letter === 'L') return
    const [asked, answered] = [noon('2025-08-01'), noon('2025-08-05')]
    const given = { state: 'GIVEN' as const, decidedAt: answered, decidedBy: factory.manager.personId }
    const withdrawn = {
      ...given,
      state: 'WITHDRAWN' as const,
      withdrawnAt: noon('2026-08-01'),
      withdrawnBy: factory.manager.personId,
    }
    const states: Partial<Record<Letter, object>> = {
      C: withdrawn,
      D: { state: 'REQUESTED' as const },
      E: { ...given, state: 'DECLINED' as const },
      F: { ...given, until: toDayColumn('2026-08-01') },
      M: { ...given, until: toDayColumn(today) },
    }
    const row = (state: object) => ({
      factoryId: factory.factoryId,
      companyId: letter === 'I' ? other.companyId : companyId,
      requestedAt: asked,
      requestedBy: people.superUser.personId,
      ...state,
    })
    if (letter === 'N') await database().access.create({ data: row(withdrawn) })
    await database().access.create({ data: row(states[letter] ?? given) })
  }

  async function unlock(
    letter: Letter,
    cycles: { earlier: string; running: string },
    reports: { earlier: string; running: string },
  ) {
    const companyId = letter === 'I' ? other.companyId : ours.companyId
    const unlocked = letter === 'I' ? (['earlier', 'running'] as const) : (unlocksOf[letter] ?? [])
    for (const which of unlocked) {
      const last = await database().creditEntry.findFirstOrThrow({
        where: { companyId },
        orderBy: { position: 'desc' },
      })
      const entry = await database().creditEntry.create({
        data: {
          companyId,
          position: last.position + 1,
          kind: 'UNLOCK',
          amount: -1,
          balanceAfter: last.balanceAfter - 1,
          at: noon('2025-09-01'),
        },
      })
      await database().unlock.create({
        data: {
          companyId,
          cycleId: cycles[which],
          creditEntryId: entry.id,
          at: noon('2025-09-01'),
          by: people.superUser.personId,
        },
      })
      // What was released after TPA had ended (C, F) opened no report.
      if (which === 'running' && (letter === 'C' || letter === 'F')) continue
      await database().reportReader.create({
        data: {
          reportId: reports[which],
          organisationId: companyId,
          because: 'UNLOCKED',
          since: noon('2026-02-01'),
        },
      })
    }
  }

  const companies = new Map([
    ['1', await objectsOfCompany(ours.companyId, people.superUser, home())],
    ['2', await objectsOfCompany(other.companyId, people.otherUser, home())],
  ])
  const abroad = await database().organisation.findFirstOrThrow({
    where: { programmeCode: 'VN', kind: 'PROGRAMME' },
  })
  const offices = new Map([
    ['1', await objectsOfOffice(office, people.advisor)],
    ['2', await objectsOfOffice(abroad, await aMember(abroad.id, 'ENTERPRISE_ADVISOR'))],
    ['3', await objectsOfOffice({ id: globalOffice, programmeCode: null }, people.administrator)],
  ])

  function home(): string {
    const found = factories.get('A')
    if (!found) throw new Error('The world has no factory A')
    return found.factoryId
  }

  return { factories, people, companies, offices }
}
