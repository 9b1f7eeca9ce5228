import { expect, test } from '@playwright/test'
import { row, value } from './support/database'
import { people } from './support/people'
import { expectInOrder } from './support/screen'
import { signIn } from './support/sign-in'

/** A factory whose access the company has, with a cycle that has a report and is not unlocked. */
const locked = `
  select f.code, c.id as cycle, c.number from "Factory" f join "Cycle" c on c."factoryId" = f.id
    join "Access" a on a."factoryId" = f.id join "Company" b on b.id = a."companyId" and b.name like 'Nordhavn%'
   where a.state = 'GIVEN' and (a.until is null or a.until >= current_date)
     and not exists(select 1 from "Unlock" u where u."cycleId" = c.id and u."companyId" = b.id)
     and exists(select 1 from "Report" r where r."cycleId" = c.id)
   order by f.code, c.number limit 1`

test('BUY-06, BUY-07: a buyer sees what unlocking a cycle gives, unlocks it once and reads its report', async ({
  page,
  context,
}) => {
  const { code, cycle, number } = await row<{ code: string; cycle: string; number: number }>(locked)
  const unlocks = () => value('select count(*) from "Unlock" where "cycleId" = $1', [cycle])
  const before = Number(await unlocks())
  await signIn(context, people.superUser)
  await page.goto('/en/buyer/suppliers')
  await expectInOrder(page)
  await page.goto(`/en/buyer/suppliers/${code}`)
  await expectInOrder(page)
  await page.goto(`/en/buyer/suppliers/${code}?unlock=${cycle}`)
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText(`Unlock cycle ${number}`)
  await expect(sheet).toContainText('This cannot be undone.')
  expect(Number(await unlocks())).toBe(before)
  await sheet.getByRole('button', { name: /^Unlock/ }).click()
  await expect(page.getByText('The cycle is unlocked.')).toBeVisible()
  expect(Number(await unlocks())).toBe(before + 1)
  await page.locator(`a[href*="/buyer/suppliers/${code}/reports/"]`).first().click()
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}/)
  await expectInOrder(page)
})
