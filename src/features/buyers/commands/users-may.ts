import 'server-only'
import { usersMayInput } from '@/features/buyers/schema'
import { accept } from '@/lib/result'
import { accessible } from '@/server/access/permitted'
import { command, notFound } from '@/server/command'
import { lockCompany } from './company-facts'

/** A super-user says whether the company's users may ask for access and unlock as well (BUY-02, BUY-06). */
export const letUsersAct = command({
  name: 'buyers.let-users-act',
  input: usersMayInput,
  async run({ occasion, db, audit }, { usersMay }) {
    const companyId = occasion.viewer.organisationId
    const where = { AND: [accessible(occasion.ability, 'Company', 'keep-people'), { id: companyId }] }
    if (!(await db.company.findFirst({ where, select: { id: true } }))) return notFound()
    await lockCompany(db, companyId)
    const { usersMayUnlock: before } = await db.company.findUniqueOrThrow({
      where: { id: companyId },
      select: { usersMayUnlock: true },
    })
    if (before === usersMay) return accept({ usersMay })
    await db.company.update({ where: { id: companyId }, data: { usersMayUnlock: usersMay } })
    await audit({
      chain: companyId,
      action: 'buyers.users-may-act',
      objectKind: 'Company',
      objectId: companyId,
      before: { usersMay: before },
      after: { usersMay },
    })
    return accept({ usersMay })
  },
})
