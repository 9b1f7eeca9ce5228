import { expect, test } from '@playwright/test'
import { row, value } from './support/database'
import { people } from './support/people'
import { expectInOrder, tabInto } from './support/screen'
import { signIn } from './support/sign-in'

/** A factory whose access the company has, with a cycle that has a report and is not unlocked. */
const locked = `
  select f.code, c.id as cycle, c.number from "Factory" f join "Cycle" c on c."factoryId" = f.id
    join "Access" a on a."factoryId" = f.id join "Company" b on b.id = a."companyId" and b.name like 'Nordhavn%'
   where a.state = 'GIVEN' and (a.until is null or a.until >= current_date)
     and not exists(select 1 from "Unlock" u where u."cycleId" = c.id and u."companyId" = b.id)
     and exists(select 1 from "Report" r where r."cycleId" = c.id)
   order by f.code, c.number limit 1`

/** The next cycle to open, and how often it was opened by anybody. */
async function aLockedCycle() {
  const found = await row<{ code: string; cycle: string; number: number }>(locked)
  const unlocks = async () =>
    Number(await value('select count(*) from "Unlock" where "cycleId" = $1', [found.cycle]))
  return { ...found, unlocks, here: `/en/buyer/suppliers/${found.code}` }
}

test('BUY-06: a buyer opens a cycle and reads its advisory log by keyboard alone', {
  tag: '@desktop',
}, async ({ page, context }) => {
  const { code, cycle, here, unlocks } = await aLockedCycle()
  const before = await unlocks()
  await signIn(context, people.superUser)
  await page.goto(here)
  await tabInto(page.locator(`a[href*="unlock=${cycle}"]`).first())
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('This cannot be undone.')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  expect(await unlocks()).toBe(before)
  await tabInto(page.locator(`a[href*="unlock=${cycle}"]`).first())
  await page.keyboard.press('Enter')
  await expect(sheet).toBeVisible()
  await tabInto(sheet.getByRole('button', { name: /^Unlock/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('The cycle is unlocked.')).toBeVisible()
  expect(await unlocks()).toBe(before + 1)
  await tabInto(page.locator(`a[href*="/buyer/suppliers/${code}?part=visits"]`).first())
  await page.keyboard.press('Enter')
  await expect(page.getByText('Purpose:').first()).toBeVisible()
  await expectInOrder(page)
})

test('BUY-07: a double click, the back button and a second window open a cycle once', async ({
  page,
  context,
}) => {
  const { cycle, here, unlocks } = await aLockedCycle()
  const before = await unlocks()
  await signIn(context, people.superUser)
  const second = await context.newPage()
  for (const each of [page, second]) {
    await each.goto(here)
    await each.goto(`${here}?unlock=${cycle}`)
    await expect(each.getByRole('dialog')).toContainText('This cannot be undone.')
  }
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Unlock/ })
    .dblclick()
  await expect(page.getByText('The cycle is unlocked.')).toBeVisible()
  expect(await unlocks()).toBe(before + 1)
  // The second window still shows the offer: it is told, and nothing is spent.
  await second
    .getByRole('dialog')
    .getByRole('button', { name: /^Unlock/ })
    .click()
  await expect(second.getByText('Your company has already unlocked this cycle.').first()).toBeVisible()
  expect(await unlocks()).toBe(before + 1)
  await page.goBack()
  const again = page.getByRole('dialog').getByRole('button', { name: /^Unlock/ })
  if (await again.isVisible()) await again.click()
  await expect(page.getByText('Your company has already unlocked this cycle.').first()).toBeVisible()
  expect(await unlocks()).toBe(before + 1)
})

test('BUY-06, BUY-07: a buyer sees what unlocking a cycle gives, unlocks it once and reads its report', async ({
  page,
  context,
}) => {
  const { code, cycle, number, unlocks } = await aLockedCycle()
  const before = await unlocks()
  await signIn(context, people.superUser)
  await page.goto('/en/buyer/suppliers')
  await expectInOrder(page)
  await page.goto(`/en/buyer/suppliers/${code}`)
  await expectInOrder(page)
  await page.goto(`/en/buyer/suppliers/${code}?unlock=${cycle}`)
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText(`Unlock cycle ${number}`)
  await expect(sheet).toContainText('This cannot be undone.')
  expect(await unlocks()).toBe(before)
  await sheet.getByRole('button', { name: /^Unlock/ }).click()
  await expect(page.getByText('The cycle is unlocked.')).toBeVisible()
  expect(await unlocks()).toBe(before + 1)
  await page.locator(`a[href*="/buyer/suppliers/${code}/reports/"]`).first().click()
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}/)
  await expectInOrder(page)
})
