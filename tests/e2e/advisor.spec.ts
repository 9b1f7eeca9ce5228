import { expect, type Locator, test } from '@playwright/test'
import { aPhoto } from '@tests/support/example-files'
import { row, value } from './support/database'
import { people } from './support/people'
import { expectInOrder, tabInto } from './support/screen'
import { signIn } from './support/sign-in'

const base = '/en/programme/factories/bd-shapla-stitch'

/** A critical issue that waits for the advisor and lacks a check. */
const waiting = `
  select i.id, i.number from "Issue" i join "Factory" f on f.id = i."factoryId"
   where f.code = 'bd-shapla-stitch' and i.state = 'REPORTED_DONE' and i."criticalIssue" is not null
     and (select count(*) from "SignOffCheck" c where c."issueId" = i.id and c."endedAt" is null) < 4
   order by i.number limit 1`

/** Both sides' agreement is still to be recorded. */
const withoutAgreement = `
  select i.id, i.number from "Issue" i join "Factory" f on f.id = i."factoryId"
   where f.code = 'bd-shapla-stitch' and i.state = 'REPORTED_DONE' and not exists (
     select 1 from "SignOffCheck" c where c."issueId" = i.id and c."endedAt" is null and c.kind = 'MANAGEMENT_AGREEMENT')
   order by i.number limit 1`

/** The forms of the checks that are still missing: each is gone once its check is recorded. */
const missingChecks = (card: Locator) =>
  card.locator('form').filter({ has: card.page().locator('input[name=kind]') })

async function giveMissingChecks(card: Locator) {
  const forms = missingChecks(card)
  for (let left = await forms.count(); left > 0; left--) {
    for (const details of await card.locator('details:not([open])').all())
      await details.locator('summary').click()
    const form = forms.first()
    await form.getByRole('textbox').fill('Seen on the floor, with the committee')
    await form.getByRole('button', { name: /^Record/ }).click()
    await expect(forms).toHaveCount(left - 1)
  }
}

test('IMP-08: the advisor completes a critical issue only once every check is given', {
  tag: '@desktop',
}, async ({ page, context }) => {
  const { id, number } = await row<{ id: string; number: number }>(waiting)
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
  await expect(refused.getByRole('alert')).toContainText('The factory’s manager gives it in the portal')
  await expect(card).toContainText('checks are missing: management’s agreement')
  await expect(refused.getByRole('textbox')).toHaveValue('The supervisor checks it every Monday')
  expect(await state()).toBe('REPORTED_DONE')
  await page.keyboard.press('Escape')
  await giveMissingChecks(card)
  await complete()
  await expect.poll(state).toBe('COMPLETED')
})

test('IMP-08: the advisor gives the checks and signs off by keyboard alone', { tag: '@desktop' }, async ({
  page,
  context,
}) => {
  const { id, number } = await row<{ id: string; number: number }>(withoutAgreement)
  const state = () => value('select state from "Issue" where id = $1', [id])
  await signIn(context, people.advisor)
  await page.goto(`${base}/sign-off`)
  const card = page.locator(`#issue-${number}`)
  const complete = card.getByRole('button', { name: 'Complete', exact: true })
  const dialog = page.getByRole('dialog', { name: 'Complete this issue' })
  await tabInto(complete)
  await page.keyboard.press('Enter')
  await tabInto(dialog.getByRole('textbox'))
  await page.keyboard.type('The storekeeper checks it every Monday')
  await tabInto(dialog.getByRole('button', { name: 'Complete', exact: true }))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await state()).toBe('REPORTED_DONE')
  for (const folded of await card.locator('summary').all()) {
    await tabInto(folded)
    await page.keyboard.press('Enter')
  }
  const forms = missingChecks(card)
  for (let left = await forms.count(); left > 0; left--) {
    await tabInto(forms.first().getByRole('textbox'))
    await page.keyboard.type('Seen on the floor, with the committee')
    await tabInto(forms.first().getByRole('button', { name: /^Record/ }))
    await page.keyboard.press('Enter')
    await expect(forms).toHaveCount(left - 1)
  }
  await expect(card).toContainText('All checks are given.')
  await tabInto(complete)
  await page.keyboard.press('Enter')
  await tabInto(dialog.getByRole('button', { name: 'Complete', exact: true }))
  await page.keyboard.press('Enter')
  await expect.poll(state).toBe('COMPLETED')
})

test('IMP-07: the advisor returns an issue only with a reason, and the factory reads it', {
  tag: '@phone',
}, async ({ page, context }) => {
  const { id, number } = await row<{ id: string; number: number }>(
    `select i.id, i.number from "Issue" i join "Factory" f on f.id = i."factoryId"
      where f.code = 'bd-shapla-stitch' and i.state = 'REPORTED_DONE' order by i.number limit 1`,
  )
  const state = () => value('select state from "Issue" where id = $1', [id])
  await signIn(context, people.advisor)
  await page.goto(`${base}/sign-off`)
  await page.locator(`#issue-${number}`).getByRole('button', { name: 'Return with a reason' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Return', exact: true }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  expect(await state()).toBe('REPORTED_DONE')
  await dialog.getByRole('textbox').fill('The photo shows another floor')
  await dialog.getByRole('button', { name: 'Return', exact: true }).click()
  await expect.poll(state).not.toBe('REPORTED_DONE')
  await context.clearCookies()
  await signIn(context, people.manager)
  await page.goto(`/en/factory/plan/${number}`)
  await expect(page.getByText('The photo shows another floor').first()).toBeVisible()
})

test('ADV-01: a visit is planned, logged with all that belongs to it and corrected; the factory reads it, never the internal notes', {
  tag: '@desktop',
}, async ({ page, context }) => {
  test.setTimeout(180_000)
  const before = await value('select count(*) from "Visit"')
  await signIn(context, people.advisor)
  await page.goto(`${base}/visits/new`)
  await expectInOrder(page)
  const today = (await page.getByLabel('Day', { exact: true }).getAttribute('min')) ?? ''
  await page.getByLabel('Day', { exact: true }).fill(today)
  await page.getByLabel('How long, in days').fill('0.5')
  await page.getByLabel('What for').fill('Guards on the cutting machines')
  await page.getByRole('button', { name: 'Plan a visit' }).click()
  await expect(page).toHaveURL(/visits$/)
  expect(await value('select count(*) from "Visit"')).toBe(String(Number(before) + 1))
  const id = await value(`select id from "Visit" where purpose = 'Guards on the cutting machines'`)
  await page.goto(`${base}/visits/${id}/log`)
  await page.locator('input[name=managementPresent]').fill('2')
  await page.locator('input[name=workersPresent]').fill('6')
  await page.locator('input[name=workersWomen]').fill('4')
  await page.getByLabel('Topics').fill('Machine guards\nTraining of cutters')
  const issues = page.locator('details').filter({ has: page.locator('input[name=issueNumbers]') })
  if (!(await page.locator('input[name=issueNumbers]').first().isVisible()))
    await issues.locator('summary').click()
  await page.locator('input[name=issueNumbers]').first().check()
  await page.locator('input[name="agreements.0.what"]').fill('Order guards for six machines')
  await page.locator('input[name="agreements.0.responsible"]').fill('Rashida Khatun')
  await page.locator('input[name="agreements.0.dueOn"]').fill('2027-12-01')
  await page.getByLabel('Notes for the factory').fill('Good order in the cutting room')
  await page.getByLabel('Internal notes').fill('Between the two of us')
  await page.locator('input[name=files]').setInputFiles({
    name: 'cutting-room.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhoto(),
  })
  await page.getByLabel('What they show').fill('The cutting room')
  await page.getByRole('button', { name: 'Log the visit' }).click()
  await expect(page).toHaveURL(new RegExp(`visits/${id}$`))
  await expect(page.getByRole('img', { name: 'The cutting room' })).toBeVisible()
  await expectInOrder(page)
  await page.getByRole('link', { name: 'Correct the log' }).click()
  await expect(page.locator('input[name=workersPresent]')).toHaveValue('6')
  await expectInOrder(page)
  await page.locator('input[name=workersPresent]').fill('8')
  await page.getByRole('button', { name: 'Correct the log' }).click()
  await expect(page.getByRole('alert').first()).toContainText('Say why the log is corrected')
  await expect(page.locator('input[name=workersPresent]')).toHaveValue('8')
  await page.getByLabel('Reason').fill('Two came later')
  await page.getByRole('button', { name: 'Correct the log' }).click()
  await expect(page.getByText('6 people, of them women 4')).toBeVisible()
  await context.clearCookies()
  await signIn(context, people.worker)
  await page.goto(`/en/factory/visits/${id}`)
  for (const text of [
    'Two came later',
    '6 people, of them women 4',
    'Order guards for six machines',
    'Good order in the cutting room',
  ])
    await expect(page.getByText(text).first()).toBeVisible()
  await expect(page.getByRole('img', { name: 'The cutting room' })).toBeVisible()
  expect(await page.content()).not.toContain('Between the two of us')
  await expectInOrder(page)
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
