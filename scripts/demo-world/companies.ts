import { answerAccess, requestAccess, withdrawAccess } from '@/features/buyers/commands/access'
import { openContributionYear, recordPurchase } from '@/features/buyers/commands/payments'
import { unlockCycle } from '@/features/buyers/commands/unlock'
import { addDays, type Day, laterOf, yearOf } from '@/lib/days'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import { chanceOf } from './chance'
import { idOf } from './identity'
import { accepted, type Step } from './story'
import type { FactoryTime } from './times'
import type { World } from './world'
import type { CompanyStory, FactoryStory } from './world-data'

/** What became of a company's request for access. */
type Fate = 'UNLOCKED' | 'GIVEN' | 'REQUESTED' | 'DECLINED' | 'WITHDRAWN' | 'EXPIRED'

const fates: readonly Fate[] = [
  'UNLOCKED',
  'GIVEN',
  'UNLOCKED',
  'REQUESTED',
  'UNLOCKED',
  'WITHDRAWN',
  'DECLINED',
  'EXPIRED',
]
const share = { many: 0.75, some: 0.42, few: 0.2 }

/** The buyers: what they paid, whom they asked for access, which cycles they opened. */
export function companySteps(world: World): Step[] {
  return world.data.companies.flatMap((company) => [
    ...paymentSteps(world, company),
    ...supplierSteps(world, company),
  ])
}

function paymentSteps(world: World, company: CompanyStory): Step[] {
  const companyId = idOf(`organisation ${company.key}`)
  const time = world.times.values().next().value
  if (!time) return []
  const finance = (at: Date) => world.cast.as('mateo', at)
  const lanes = [company.key]
  if (company.credits !== undefined) {
    const credits = company.credits
    return [
      {
        at: time.at(addDays(time.today, -560), 9),
        lanes,
        what: `the purchase of ${company.name}`,
        run: async (at) => {
          const invoice = `INV-${yearOf(time.today) - 1}-${company.key.length}${credits}`
          accepted(await recordPurchase(finance(at), { companyId, credits, invoice }), 'a purchase')
        },
      },
    ]
  }
  return [-920, -555, -190].map((days) => ({
    at: time.at(addDays(time.today, days), 9),
    lanes,
    what: `a year of ${company.name}`,
    run: async (at: Date) => {
      const startsOn = addDays(time.today, days)
      const input = { companyId, startsOn, endsOn: addDays(startsOn, 364), quota: company.quota ?? 1 }
      accepted(await openContributionYear(finance(at), input), 'a contribution year')
    },
  }))
}

function supplierSteps(world: World, company: CompanyStory): Step[] {
  const chance = chanceOf(`suppliers ${company.key}`)
  const budget = { left: company.quota === undefined ? (company.credits ?? 0) - 1 : company.quota - 1 }
  const suppliers = world.data.factories.filter(
    (factory) => factory.hero || chance.falls(share[company.suppliers]),
  )
  return suppliers.flatMap((factory, index) => {
    const wished =
      factory.hero && company.suppliers === 'many'
        ? 'UNLOCKED'
        : (fates[(index + company.key.length) % fates.length] ?? 'GIVEN')
    return relationSteps(world, company, factory, wished, budget)
  })
}

function relationSteps(
  world: World,
  company: CompanyStory,
  factory: FactoryStory,
  fate: Fate,
  budget: { left: number },
): Step[] {
  const time = world.times.get(factory.code)
  const buyer = world.data.people.buyers.find((person) => person.company === company.key)
  if (!time || !buyer) return []
  const chance = chanceOf(`relation ${company.key} ${factory.code}`)
  const purpose = chanceOf(`purpose ${company.key} ${factory.code}`).pick(world.data.voices.purposes)
  const askedOn =
    fate === 'REQUESTED'
      ? addDays(time.today, -chance.whole(2, 20))
      : addDays(time.today, -chance.whole(320, 540))
  const names = {
    companyId: idOf(`organisation ${company.key}`),
    factoryId: idOf(`organisation ${factory.code}`),
  }
  const lanes = [company.key, factory.code]
  const happens = (on: Day, hour: number, what: string, run: (at: Date) => Promise<unknown>): Step => ({
    at: time.at(on, hour, chance.whole(0, 59)),
    lanes,
    what: `${what} ${company.name} and ${factory.code}`,
    run: async (at) => void (await run(at)),
  })
  const buys = (at: Date) => world.cast.as(buyer.key, at)
  const answers = (at: Date) => world.cast.as(`manager ${factory.code}`, at)
  const accessId = async () =>
    (await database().access.findFirstOrThrow({ where: names, select: { id: true } })).id
  const steps = [
    happens(askedOn, 9, 'a request between', async (at) =>
      accepted(
        await requestAccess(buys(at), {
          factoryId: names.factoryId,
          purpose,
        }),
        'a request',
      ),
    ),
  ]
  if (fate === 'REQUESTED') return steps
  const until = fate === 'EXPIRED' ? addDays(time.today, -12) : ''
  steps.push(
    happens(addDays(askedOn, 3), 11, 'an answer between', async (at) =>
      accepted(
        await answerAccess(answers(at), { accessId: await accessId(), give: fate !== 'DECLINED', until }),
        'an answer',
      ),
    ),
  )
  if (fate === 'UNLOCKED' || fate === 'WITHDRAWN')
    for (const cycle of openedCycles(time, askedOn, budget))
      steps.push(
        happens(cycle.on, 10, 'an unlock between', async (at) =>
          accepted(
            await unlockCycle(buys(at), { cycleId: await cycleOf(names.factoryId, cycle.startsOn) }),
            'an unlock',
          ),
        ),
      )
  if (fate === 'WITHDRAWN')
    steps.push(
      happens(addDays(time.today, -25), 12, 'a withdrawal between', async (at) =>
        accepted(await withdrawAccess(answers(at), { accessId: await accessId() }), 'a withdrawal'),
      ),
    )
  return steps
}

/** The cycles a company opens after access was given, as far as its credits or quota go. */
function openedCycles(
  time: FactoryTime,
  askedOn: Day,
  budget: { left: number },
): { startsOn: Day; on: Day }[] {
  return time.cycles.slice(-2).flatMap(({ startsOn, endsOn }) => {
    const on = laterOf(addDays(startsOn, 25), addDays(askedOn, 6))
    if (on > endsOn || on > addDays(time.today, -26) || budget.left < 1) return []
    budget.left -= 1
    return [{ startsOn, on }]
  })
}

async function cycleOf(factoryId: string, startsOn: Day): Promise<string> {
  const cycle = await database().cycle.findFirstOrThrow({
    where: { factoryId, startsOn: toDayColumn(startsOn) },
    select: { id: true },
  })
  return cycle.id
}
