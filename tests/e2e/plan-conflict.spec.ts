import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'

const planAddress = '/en/factory/plan?state=IN_PROGRESS&group=none&sort=number'

/** Rashida Khatun, manager of the factory, at a computer of her own. */
async function aManager(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto('/en/sign-in')
  await page.getByLabel('E-mail').fill('rashida@demo.selvedge.example')
  await page.getByLabel('Password').fill('selvedge demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/factory/)
  await page.goto(planAddress)
  return page
}

/** The cell that says who is responsible, in the first issue that somebody works on. */
function responsible(page: Page): Locator {
  return page.locator('[data-row]').first().locator('td').nth(2)
}

async function openEditor(page: Page): Promise<Locator> {
  await responsible(page)
    .getByRole('button', { name: /^Responsible/ })
    .click()
  return responsible(page).getByRole('textbox', { name: 'Responsible' })
}

async function change(page: Page, name: string): Promise<void> {
  const editor = await openEditor(page)
  await editor.fill(name)
  await editor.press('Enter')
}

test('IMP-12: a change of one person appears at the other within two seconds @desktop', async ({
  browser,
}) => {
  const [one, other] = [await aManager(browser), await aManager(browser)]
  await expect(responsible(other)).toBeVisible()
  await change(one, 'Line chief of floor 3')
  await expect(responsible(one).getByText('Saved')).toBeVisible()
  await expect(responsible(other)).toContainText('Line chief of floor 3', { timeout: 2_000 })
})

test('IMP-12: the same field changed by two people shows both values, and the second one chooses @desktop', async ({
  browser,
}) => {
  const [one, other] = [await aManager(browser), await aManager(browser)]
  const editor = await openEditor(other)
  await editor.fill('Mechanic of the boiler room')
  await change(one, 'Electrician on duty')
  await expect(responsible(one).getByText('Saved')).toBeVisible()
  // What the other is typing stays as it is.
  await expect(editor).toHaveValue('Mechanic of the boiler room')
  await editor.press('Enter')
  const card = other.getByRole('alert').filter({ hasText: 'while you were writing' })
  await expect(card).toContainText('Electrician on duty')
  await expect(card).toContainText('Mechanic of the boiler room')
  await expect(responsible(one)).toContainText('Electrician on duty')
  await card.getByRole('button', { name: 'Keep mine' }).click()
  await expect(responsible(one)).toContainText('Mechanic of the boiler room')
})

test('IMP-12: what is typed while the network is cut is kept through a reload and can still be saved @desktop', async ({
  browser,
}) => {
  const page = await aManager(browser)
  const editor = await openEditor(page)
  await page.context().setOffline(true)
  await editor.fill('Night supervisor')
  await page.context().setOffline(false)
  await page.reload()
  await expect(responsible(page)).toContainText('You wrote this earlier')
  await expect(responsible(page).getByRole('textbox')).toHaveValue('Night supervisor')
  await responsible(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(responsible(page).getByText('Saved')).toBeVisible()
})

test('IMP-12: a value saved without a network is said to wait, and goes out by itself when it is back @desktop', async ({
  browser,
}) => {
  const page = await aManager(browser)
  const editor = await openEditor(page)
  await page.context().setOffline(true)
  await editor.fill('Fire warden')
  await editor.press('Enter')
  await expect(responsible(page)).toContainText('Not saved: no network')
  await expect(page.getByText('1 change is kept on this device')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText('1 change is kept on this device')).toBeHidden()
  await page.reload()
  await expect(responsible(page)).toContainText('Fire warden')
})
