import { expect, type Locator, test } from '@playwright/test'
import { row, value } from './support/database'
import { people } from './support/people'
import { expectInOrder } from './support/screen'
import { signIn } from './support/sign-in'

const base = '/en/programme/factories/bd-shapla-stitch'

async function giveMissingChecks(card: Locator) {
  const record = card.page().getByRole('button', { name: /^Record/ })
  const records = card.getByRole('button', { name: /^Record/ })
  for (const details of await card.locator('details').all()) await details.locator('summary').click()
  for (let left = await records.count(); left > 0; left--) {
    const form = card.locator('form').filter({ has: record }).first()
    await form.getByRole('textbox').fill('Seen on the floor, with the committee')
    await records.first().click()
    await expect(records).toHaveCount(left - 1)
    for (const details of await card.locator('details:not([open])').all())
      await details.locator('summary').click()
  }
}

test('IMP-08: the advisor completes a critical issue only once every check is given', {
  tag: '@desktop',
}, async ({ page, context }) => {
  const { id, number } = await row<{ id: string; number: number }>(
    `select i.id, i.number from "Issue" i join "Factory" f on f.id = i."factoryId"
      where f.code = 'bd-shapla-stitch' and i.state = 'REPORTED_DONE' and i."criticalIssue" is not null
        and (select count(*) from "SignOffCheck" c where c."issueId" = i.id and c."endedAt" is null) < 4
      order by i.number limit 1`,
  )
  const state = () => value('select state from "Issue" where id = $1', [id])
  await signIn(context, people.advisor)
  await page.goto(`${base}/sign-off`)
  await expectInOrder(page)
  const card = page.locator(`#issue-${number}`)
  const complete = async () => {
    await card.getByRole('button', { name: 'Complete', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Complete this issue' })
    await dialog.getByRole('textbox').fill('The supervisor checks it every Monday')
    await dialog.getByRole('button', { name: 'Complete', exact: true }).click()
    return dialog
  }
  const refused = await complete()
  await expect(refused.getByRole('alert')).toBeVisible()
  await expect(refused.getByRole('textbox')).toHaveValue('The supervisor checks it every Monday')
  expect(await state()).toBe('REPORTED_DONE')
  await page.keyboard.press('Escape')
  await giveMissingChecks(card)
  await complete()
  await expect.poll(state).toBe('COMPLETED')
})

test('ADV-01: the advisor logs a planned visit from a phone, and a refusal keeps every kind of field', {
  tag: '@phone',
}, async ({ page, context }) => {
  const { id } = await row<{ id: string }>(
    `select v.id from "Visit" v join "Factory" f on f.id = v."factoryId"
      where f.code = 'bd-shapla-stitch' and v."loggedAt" is null and v."cancelledAt" is null
      order by v."plannedOn" limit 1`,
  )
  await signIn(context, people.advisor)
  await page.goto(`${base}/visits/${id}`)
  await expectInOrder(page)
  await page.goto(`${base}/visits/${id}/log`)
  await expectInOrder(page)
  const form = page.locator('form').filter({ has: page.getByLabel('Topics') })
  await form.getByLabel('Virtual').check()
  await form.getByLabel('Topics').fill('')
  await form.locator('input[name=managementPresent]').fill('2')
  await form.locator('input[name=managementWomen]').fill('5')
  await form.getByLabel('Notes for the factory').fill('A good committee')
  await form.getByRole('button', { name: /log/i }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await expect(form.getByLabel('Virtual')).toBeChecked()
  await expect(form.locator('input[name=managementWomen]')).toHaveValue('5')
  await expect(form.getByLabel('Notes for the factory')).toHaveValue('A good committee')
  await form.locator('input[name=managementWomen]').fill('1')
  await form.getByLabel('Topics').fill('Guards on machines')
  await form.getByRole('button', { name: /log/i }).click()
  await expect
    .poll(() => value('select "loggedAt" is not null from "Visit" where id = $1', [id]))
    .toBe('true')
})
