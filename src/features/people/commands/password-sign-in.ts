import 'server-only'
import { openCommand, writing } from '@/features/people/commands/open-command'
import { openSession } from '@/features/people/commands/sessions'
import { tryFrom, tryOf } from '@/features/people/commands/slowed'
import { passwordSignInInput } from '@/features/people/schema'
import { accept, refuse } from '@/lib/result'
import { database } from '@/server/database'
import { isPassword } from '@/server/passwords'
import { byAccount, byAddress, forgetTries, takeBackTry } from '@/server/slowing'

/**
 * Signs in with e-mail and password; answers the session's id. A wrong password, an unknown address and a deactivated
 * person get the same answer in the same time. Slowed down by account and by address (ACC-13).
 */
export const signInWithPassword = openCommand({
  name: 'people.sign-in-with-password',
  input: passwordSignInInput,
  async run({ at }, { email, password, device, address }) {
    const account = email.toLowerCase()
    const fromAddress = await tryFrom(address, 'sign-in')
    if (!fromAddress.ok) return fromAddress
    const ofAccount = await tryOf(byAccount, account)
    if (!ofAccount.ok) return ofAccount
    const owner = await database().person.findFirst({
      where: { email: account, deactivatedAt: null },
      select: { id: true, passwordHash: true, totpSecret: true, totpConfirmedAt: true },
    })
    const right = await isPassword(owner?.passwordHash ?? null, password)
    if (!owner || !right) return refuse('ACC-13', 'people.refusals.wrongPassword')
    await forgetTries(byAccount, account)
    await takeBackTry(byAddress, address)
    return writing(at, async (context) =>
      accept({ sessionId: await openSession(context, owner, { device, at }) }),
    )
  },
})
