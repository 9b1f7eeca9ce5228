import { as } from '@tests/support/occasions'
import { accepted, aDoneAction, aFactoryAtWork, anAssessedIssue } from '@tests/support/plan'
import { refusalOf } from '@tests/support/plan-commands'
import { expect, test } from 'vitest'
import { reportDone } from '@/features/plan/commands/change-state'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'

const on = '2027-02-01'
const factory = await aFactoryAtWork()
const manager = await as(factory.manager.membershipId, on)

test('IMP-07: a critical issue is reported done only with evidence', async () => {
  const { issueId } = await anAssessedIssue(factory, '2027-01-20')
  await aDoneAction(factory, issueId, on)
  expect(refusalOf(await reportDone(manager, { issueId })).fields).toHaveProperty('evidence')
  await someEvidence(issueId)
  expect(accepted(await reportDone(manager, { issueId })).state).toBe('REPORTED_DONE')
})

async function someEvidence(issueId: string) {
  const file = {
    name: 'a.jpg',
    mediaType: 'image/jpeg',
    bytes: 1,
    sha256: '0',
    uploadedBy: factory.manager.personId,
    uploadedAt: manager.at,
  }
  const { id } = await database().storedFile.create({ data: { ...file, factoryId: factory.factoryId } })
  await database().evidence.create({
    data: {
      issueId,
      fileId: id,
      caption: 'A',
      showsOn: toDayColumn(on),
      addedBy: factory.manager.personId,
      addedAt: manager.at,
    },
  })
}
