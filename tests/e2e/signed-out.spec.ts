import { expect, type Page, test } from '@playwright/test'
import { rows, value } from './support/database'
import { strangers } from './support/people'

const who = strangers.otherManager

async function signInHere(page: Page): Promise<void> {
  await page.getByLabel('E-mail').fill(who)
  await page.getByLabel('Password').fill('selvedge demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The newest session only: other journeys go on with theirs. */
async function endSession(): Promise<void> {
  await rows(
    `update "Session" set "endedAt" = now() where id = (
      select s.id from "Session" s join "Person" p on p.id = s."personId"
      where p.email = $1 and s."endedAt" is null order by s."createdAt" desc limit 1)`,
    [who],
  )
}

test('IMP-12, ACC-13: who is signed out while writing is told so, led to the sign-in and back, and nothing is lost', async ({
  page,
}) => {
  const number = await value(
    `select i.number from "Issue" i join "Factory" f on f.id = i."factoryId"
      where f.code = 'bd-doel-garments' order by 1 limit 1`,
  )
  const address = `/en/factory/plan/${number}?sort=due`
  await page.goto(`/en/sign-in?back=${encodeURIComponent(address)}`)
  await signInHere(page)
  await page.waitForURL(address)

  const comment = (on: Page) => on.locator('form', { has: on.locator('textarea[name="text"]') }).last()
  await comment(page).locator('textarea').fill('Written while the session ended')
  await endSession()
  await comment(page).getByRole('button', { name: 'Comment' }).click()
  await expect(comment(page).getByRole('alert')).toContainText('You are signed out')

  const [beside] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Sign in again' }).click(),
  ])
  await signInHere(beside)
  await beside.waitForURL(address)
  await expect(comment(beside).locator('textarea')).toHaveValue('Written while the session ended')

  await comment(page).getByRole('button', { name: 'Comment' }).click()
  await expect(page.getByText('Written while the session ended')).toBeVisible()
})

test('IMP-13: who opens a shared view of the plan signed out comes to that very view after the sign-in', async ({
  page,
}) => {
  const view = '/en/factory/plan?sort=due&state=OPEN'
  await page.goto(view)
  await page.waitForURL(`/en/sign-in?back=${encodeURIComponent(view)}`)
  await signInHere(page)
  await page.waitForURL(view)
})
