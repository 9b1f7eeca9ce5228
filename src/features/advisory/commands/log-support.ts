import 'server-only'
import { accept } from '@/lib/result'
import { logSupport as checkSupport } from '@/rules/advisory/visit'
import { command } from '@/server/command'
import { toDayColumn } from '@/server/database/day-column'
import { dayOf } from '@/server/reference/programme-day'
import { logSupportInput } from '../schema'
import { factoryForVisits } from './find-visit'
import { issueIds } from './save-log'
import { noteAdvisory } from './save-visit'

/** ADV-01: logs a call, message, meeting or document between visits; it uses no visit days. */
export const logSupport = command({
  name: 'advisory.log-support',
  input: logSupportInput,
  async run(context, { factoryCode, ...contact }) {
    const { db, occasion } = context
    const found = await factoryForVisits(context, { code: factoryCode }, 'log')
    if (!found.ok) return found
    const factory = found.value
    const checked = checkSupport(contact, dayOf(occasion, factory.programmeCode))
    if (!checked.ok) return checked
    const issues = await issueIds(context, factory.id, contact.issueNumbers)
    if (!issues.ok) return issues
    const on = toDayColumn(contact.on)
    const cycle = await db.cycle.findFirst({
      // What was before cycle 1 belongs to it.
      where: {
        factoryId: factory.id,
        endsOn: { gte: on },
        OR: [{ startsOn: { lte: on } }, { number: 1 }],
      },
      select: { id: true },
      orderBy: { number: 'asc' },
    })
    const { id } = await db.supportContact.create({
      data: {
        ...contact,
        on,
        cycleId: cycle?.id ?? null,
        factoryId: factory.id,
        advisorMembershipId: occasion.viewer.membershipId,
        recordedAt: occasion.at,
      },
      select: { id: true },
    })
    await noteAdvisory(
      context,
      factory,
      'advisory.log-support',
      { kind: 'SupportContact', id },
      { after: contact },
    )
    return accept({ contactId: id })
  },
})
