import { signOut } from '@/features/people/commands/account'
import { deactivatePerson } from '@/features/people/commands/deactivation'
import { signInAs } from '@/features/people/commands/demo-sign-in'
import { endRole } from '@/features/people/commands/roles'
import { addDays } from '@/lib/days'
import { occasionOf } from '@/server/occasion'
import { visitor } from '@/server/viewer'
import { chanceOf } from './chance'
import { idOf } from './identity'
import { accepted, type Step } from './story'
import type { World } from './world'

/** Whose account was deactivated, and who left a company: by whom, and how many days ago. */
const deactivated = { key: 'kamal', by: 'ingrid', daysAgo: 40 }
const left = { key: 'signe', by: 'astrid', daysAgo: 25 }

const device = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0'

/** One account deactivated, one role ended; and when those of offices, buyers and heroes were last there. */
export function peopleSteps(world: World): Step[] {
  const time = world.times.values().next().value
  if (!time) return []
  const happens = (daysAgo: number, what: string, run: (at: Date) => Promise<unknown>): Step => ({
    at: time.at(addDays(time.today, -daysAgo), 10, chanceOf(what).whole(0, 59)),
    lanes: ['people'],
    what,
    run: async (at) => void (await run(at)),
  })
  const { cast } = world
  return [
    ...whoCame(world).map((key) => {
      const goneSince = [deactivated, left].find((person) => person.key === key)?.daysAgo ?? 0
      const what = `the sign-in of ${key}`
      return happens(goneSince + chanceOf(what).whole(1, 9), what, (at) => comeAndGo(key, at))
    }),
    happens(deactivated.daysAgo, 'a deactivation', async (at) =>
      accepted(
        await deactivatePerson(cast.as(deactivated.by, at), { personId: idOf(`person ${deactivated.key}`) }),
        'a deactivation',
      ),
    ),
    happens(left.daysAgo, 'the end of a role', async (at) =>
      accepted(
        await endRole(cast.as(left.by, at), { membershipId: cast.membership(left.key) }),
        'the end of a role',
      ),
    ),
  ]
}

function whoCame({ data }: World): string[] {
  const heroes = data.factories.filter(({ hero }) => hero)
  return [
    ...[...data.people.staff, ...data.people.buyers].map(({ key }) => key),
    ...heroes.flatMap(({ code }) => [`manager ${code}`, `worker ${code}`]),
  ]
}

async function comeAndGo(key: string, at: Date): Promise<void> {
  const anybody = occasionOf(visitor, at)
  const signedIn = await signInAs(anybody, { personId: idOf(`person ${key}`), device })
  accepted(await signOut(anybody, accepted(signedIn, 'a sign-in')), 'a sign-out')
}
