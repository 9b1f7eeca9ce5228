import { expect, type Page, test } from '@playwright/test'
import { rows } from './support/database'
import { people } from './support/people'
import { expectInOrder } from './support/screen'
import { signIn } from './support/sign-in'

const finance = people.finance
const formerColleague = 'signe@demo.selvedge.example'
const deactivatedAdvisor = 'kamal@demo.selvedge.example'

/** The roles somebody holds, and whether they can sign in. */
function standing(email: string) {
  return rows<{ role: string; organisationId: string; active: boolean }>(
    `select m.role, m."organisationId", p."deactivatedAt" is null as active
       from "Person" p left join "Membership" m on m."personId" = p.id and m."endedAt" is null
      where p.email = $1 order by m."createdAt"`,
    [email],
  )
}

/** Opens what has consequences, and says yes. */
async function confirm(page: Page, button: RegExp, yes: string) {
  await page.locator('summary').filter({ hasText: button }).click()
  await expectInOrder(page)
  await page.getByRole('button', { name: yes }).click()
}

test('ACC-02: on a phone a programme manager gives somebody a role in their country and ends it', {
  tag: '@phone',
}, async ({ page, context }) => {
  const before = await standing(finance)
  await signIn(context, people.programme)
  await page.goto('/en/programme/people')
  await expectInOrder(page)
  await page.getByRole('link', { name: 'Give a role' }).click()
  await expect(page).toHaveURL(/people\/new/)
  await expectInOrder(page)
  await page.getByLabel('E-mail').fill(finance)
  await page.getByLabel('Name').fill('Whoever it is')
  await page.getByLabel('Assessor').check()
  await page.getByRole('button', { name: 'Give the role' }).click()
  await expect(page.getByText('The role is given.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Whoever it is')
  expect(await standing(finance)).toHaveLength(before.length + 1)
  await confirm(page, /End this role/, 'Yes, end this role')
  await expect(page.getByText('The role has ended.')).toBeVisible()
  expect(await standing(finance)).toEqual(before)
  await page.goto(page.url().replace('/en/', '/ar/'))
  await expectInOrder(page)
  await page.goto('/ar/programme/people')
  await expectInOrder(page)
})

test('ACC-02: a buyer’s super-user lets a former colleague in again and ends the role', {
  tag: '@desktop',
}, async ({ page, context }) => {
  const before = await standing(formerColleague)
  await page.emulateMedia({ colorScheme: 'dark' })
  await signIn(context, people.superUser)
  await page.goto('/en/buyer/people?state=ENDED')
  await expectInOrder(page)
  await page.getByRole('link', { name: 'Signe Dahl' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signe Dahl')
  await expectInOrder(page)
  await page.getByRole('link', { name: 'Give another role' }).click()
  await page.getByLabel('Buyer user').check()
  await expectInOrder(page)
  await page.getByRole('button', { name: 'Give the role' }).click()
  await expect(page.getByText('The role is given.')).toBeVisible()
  await confirm(page, /End this role/, 'Yes, end this role')
  await expect(page.getByText('The role has ended.')).toBeVisible()
  expect(await standing(formerColleague)).toEqual(before)
})

test('ACC-13: the administrator lets a deactivated person in again and deactivates the account', {
  tag: '@desktop',
}, async ({ page, context }) => {
  const before = await standing(deactivatedAdvisor)
  await signIn(context, people.administrator)
  await page.goto('/en/programme/people?q=kamal')
  await expectInOrder(page)
  await page.getByRole('link', { name: 'Kamal Uddin' }).click()
  await confirm(page, /Let them in again/, 'Yes, let them in again')
  await expect(page.getByText('The person can sign in again.')).toBeVisible()
  expect(await standing(deactivatedAdvisor)).toEqual(before.map((role) => ({ ...role, active: true })))
  await confirm(page, /Deactivate the account/, 'Yes, deactivate the account')
  await expect(page.getByText('The account is deactivated')).toBeVisible()
  expect(await standing(deactivatedAdvisor)).toEqual(before)
})
