import 'server-only'
import { openCommand, writing } from '@/features/people/commands/open-command'
import { openSession } from '@/features/people/commands/sessions'
import { demoSignInInput } from '@/features/people/schema'
import { accept } from '@/lib/result'
import { notFound } from '@/server/command'
import { database } from '@/server/database'
import { environment } from '@/server/environment'

/** Signs in as one of the demo's people with one click. Outside the demo, and for anybody else, there is no such thing. */
export const signInAs = openCommand({
  name: 'people.sign-in-as',
  input: demoSignInInput,
  async run({ at }, { personId, device }) {
    if (!environment().SELVEDGE_DEMO) return notFound()
    const owner = await database().person.findFirst({
      where: { id: personId, demo: true, deactivatedAt: null },
      select: { id: true, totpSecret: true, totpConfirmedAt: true },
    })
    if (!owner) return notFound()
    return writing(at, async (context) =>
      accept({ sessionId: await openSession(context, owner, { device, at, secondFactorGiven: true }) }),
    )
  },
})
