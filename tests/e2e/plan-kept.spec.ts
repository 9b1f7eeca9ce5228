import { expect, type Page, test } from '@playwright/test'
import { row, value } from './support/database'

const issueOfOwn = `
  select i.id, i.number from "Issue" i join "Factory" f on f.id = i."factoryId"
   where f.code = 'bd-shapla-stitch' and i.state = 'IN_PROGRESS' and i."criticalIssue" is null
   order by i.number limit 1`

async function signInByHand(page: Page) {
  await page.getByLabel('E-mail').fill('rashida@demo.selvedge.example')
  await page.getByLabel('Password').fill('selvedge demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/en\/factory/)
}

function formWith(page: Page, label: string) {
  return page.locator('form').filter({ has: page.getByLabel(label, { exact: true }) })
}

test('IMP-12: what was typed into comment, action and self-diagnosis outlives reload, sign-out and a lost network', {
  tag: '@desktop',
}, async ({ page, context }) => {
  const { id, number } = await row<{ id: string; number: number }>(issueOfOwn)
  const issue = `/en/factory/plan/${number}`
  await page.goto('/en/sign-in')
  await signInByHand(page)

  // An issue of the self-diagnosis, half entered.
  await page.goto('/en/factory/self-diagnosis')
  await page.getByRole('link', { name: /^Compensation/ }).click()
  await expect(page).toHaveURL(/cluster=/)
  const diagnosis = page.url()
  const [option, own] = [page.getByRole('checkbox').first(), page.getByLabel(/in your own words/)]
  await option.check()
  await own.fill('Overtime slips come late')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByLabel('Worker consultation').check()
  await page.getByLabel('The committee identified or confirmed it').check()

  // A comment and an action, not sent.
  await page.goto(issue)
  const action = formWith(page, 'What is to be done')
  await page.getByLabel('Your comment').fill('We wait for the spare part')
  await page.locator('#add-action > summary').click()
  await action.getByLabel('What is to be done').fill('Order the spare part')
  await action.getByLabel(/^By/).fill('2026-12-15')
  const isThere = async () => {
    await expect(page.getByLabel('Your comment')).toHaveValue('We wait for the spare part')
    await expect(action.getByLabel('What is to be done')).toBeVisible()
    await expect(action.getByLabel('What is to be done')).toHaveValue('Order the spare part')
    await expect(action.getByLabel(/^By/)).toHaveValue('2026-12-15')
  }
  await page.reload()
  await isThere()

  await page.locator('header summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).not.toHaveURL(/factory/)
  await page.goto('/en/sign-in')
  await signInByHand(page)
  await page.goto(diagnosis)
  await expect(option).toBeChecked()
  await expect(own).toHaveValue('Overtime slips come late')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(page.getByLabel('Worker consultation')).toBeChecked()
  await expect(page.getByLabel('The committee identified or confirmed it')).toBeChecked()
  await page.goto(issue)
  await isThere()

  // Without a network nothing is sent and nothing lost; with it, it goes out once.
  const comments = formWith(page, 'Your comment')
  await context.setOffline(true)
  await comments.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(comments.getByRole('alert')).toContainText('there is no connection')
  await expect(page.getByLabel('Your comment')).toHaveValue('We wait for the spare part')
  await context.setOffline(false)
  await comments.getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(page.getByLabel('Your comment')).toHaveValue('')
  expect(
    await value(`select count(*) from "Comment" where "issueId" = $1 and text like 'We wait%'`, [id]),
  ).toBe('1')
  await page.reload()
  await expect(page.getByLabel('What is to be done')).toHaveValue('Order the spare part')
  await expect(page.getByLabel('Your comment')).toHaveValue('')
})
