import { expect, test } from '@playwright/test'
import { row, value } from './support/database'
import { people } from './support/people'
import { expectInOrder } from './support/screen'
import { signIn } from './support/sign-in'

const working = `
  select i.id, i.number from "Issue" i join "Factory" f on f.id = i."factoryId"
   where f.code = 'bd-shapla-stitch' and i.state = $1 order by i.number limit 1`

test('IMP-06, IMP-12: the manager adds an action at the desk; what was typed stays after a refusal', {
  tag: '@desktop',
}, async ({ page, context }) => {
  const { id, number } = await row<{ id: string; number: number }>(working, ['OPEN'])
  const actions = () => value('select count(*) from "Action" where "issueId" = $1', [id])
  const before = Number(await actions())
  await signIn(context, people.manager)
  await page.goto('/en/factory/plan')
  await expectInOrder(page)
  await page.goto(`/en/factory/plan/${number}`)
  await expectInOrder(page)
  const form = page.locator('form').filter({ has: page.getByLabel('What is to be done') })
  if (!(await form.isVisible())) await page.getByText('Add an action', { exact: true }).first().click()
  await form.getByLabel('Responsible').fill('Rashida Khatun')
  await form.getByLabel('By').fill('2027-03-01')
  await form.getByRole('button', { name: 'Add an action' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await expect(form.getByLabel('Responsible')).toHaveValue('Rashida Khatun')
  await expect(form.getByLabel('By')).toHaveValue('2027-03-01')
  expect(Number(await actions())).toBe(before)
  await form.getByLabel('What is to be done').fill('Put up a second guard rail')
  await form.getByRole('button', { name: 'Add an action' }).click()
  await expect(page.getByText('Put up a second guard rail').first()).toBeVisible()
  await expect.poll(async () => Number(await actions())).toBe(before + 1)
})

test('IMP-06: a worker representative comments on an issue from a phone and cannot change it', {
  tag: '@phone',
}, async ({ page, context }) => {
  const { id, number } = await row<{ id: string; number: number }>(working, ['IN_PROGRESS'])
  await signIn(context, people.worker)
  await page.goto(`/en/factory/plan/${number}`)
  await expectInOrder(page)
  await expect(page.getByLabel('What is to be done')).toHaveCount(0)
  await page.getByLabel('Your comment').fill('The line has asked for this since spring')
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(page.getByText('The line has asked for this since spring').first()).toBeVisible()
  const count = `select count(*) from "Comment" where "issueId" = $1 and text like 'The line has asked%'`
  await expect.poll(() => value(count, [id])).not.toBe('0')
})
