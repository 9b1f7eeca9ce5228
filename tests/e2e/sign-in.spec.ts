import { type Browser, expect, type Page, test } from '@playwright/test'
import { generateSync } from 'otplib'

const password = 'selvedge demo'

function at(name: string) {
  return `${name}@demo.selvedge.example`
}

async function signIn(page: Page, name: string) {
  await page.goto('/en/sign-in')
  await page.getByLabel('E-mail').fill(at(name))
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function linkMailedTo(browser: Browser, name: string): Promise<string> {
  const page = await browser.newPage()
  await page.goto('/en/sign-in/link')
  await page.getByLabel('E-mail').fill(at(name))
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText('the link is on its way')).toBeVisible()
  await page.goto('/en/mails')
  const mail = page
    .locator('section')
    .filter({ hasText: at(name) })
    .filter({ hasText: 'sign-in/link' })
    .first()
  const address = await mail.getByRole('link').first().getAttribute('href')
  await page.close()
  return new URL(address ?? '').pathname
}

test('ACC-13: looking at a one-time link uses nothing up; its button signs in, and then it works no more', async ({
  page,
  browser,
}) => {
  const link = await linkMailedTo(browser, 'rashida')
  await page.goto(link)
  await page.reload()
  await page.getByRole('button', { name: 'Sign in on this device' }).click()
  await expect(page).toHaveURL(/\/en\/factory$/)

  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(link)
  await elsewhere.getByRole('button', { name: 'Sign in on this device' }).click()
  await expect(elsewhere.getByRole('alert').first()).toContainText('does not work any more')
})

test('ACC-13: "sign out there" ends the session on the other device with its next request', {
  tag: '@desktop',
}, async ({ page, browser }) => {
  await signIn(page, 'rashida')
  await expect(page).toHaveURL(/\/en\/factory$/)
  const other = await (
    await browser.newContext({ userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/130.0' })
  ).newPage()
  await signIn(other, 'rashida')
  await expect(other).toHaveURL(/\/en\/factory$/)

  await page.goto('/en/account')
  const buttons = page.getByRole('button', { name: 'Sign out there: Firefox on Linux' })
  const before = await buttons.count()
  await buttons.first().click()
  await expect(buttons).toHaveCount(before - 1)
  await other.goto('/en/account')
  await expect(other).toHaveURL(/\/en\/sign-in\?back=%2Fen%2Faccount$/)
})

test('ACC-13: programme staff set a second factor up before they get anywhere, and see their recovery codes once', {
  tag: '@desktop',
}, async ({ page }) => {
  await signIn(page, 'thu-ha')
  await expect(page).toHaveURL(/second-factor\/set-up/)
  await page.goto('/en/account')
  await expect(page).toHaveURL(/second-factor\/set-up/)

  const secret = ((await page.locator('p.font-mono').textContent()) ?? '').replaceAll(/\s/g, '')
  await page.getByLabel('Type the six digits').fill(generateSync({ secret }))
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await expect(page.getByText('Keep your recovery codes')).toBeVisible()
  await expect(page.locator('li', { hasText: /^\w{4}-\w{4}-\w{4}$/ })).toHaveCount(10)
  await page.getByRole('link', { name: 'I have kept them' }).click()
  await expect(page).toHaveURL(/\/en\/(programme|account)$/)
})

test('ACC-01: whoever acts for several offices chooses first, sees for whom they act, and changes it', async ({
  page,
}) => {
  await page.goto('/en/sign-in')
  await page.getByText('Or somebody else').click()
  await page.getByRole('button', { name: /Rami Qasem/ }).click()
  await expect(page.getByRole('heading', { name: 'For whom do you act?' })).toBeVisible()
  await page.getByRole('button', { name: /Jordan/ }).click()
  await expect(page).toHaveURL(/\/en\/programme$/)
  await page.goto('/en/account')
  await expect(
    page.getByRole('definition').filter({ hasText: 'Selvedge Jordan · Programme manager' }),
  ).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('button', { name: /Vietnam/ })
    .click()
  await expect(page).toHaveURL(/\/en\/programme$/)
  await page.goto('/en/account')
  await expect(
    page.getByRole('definition').filter({ hasText: 'Selvedge Vietnam · Programme manager' }),
  ).toBeVisible()
})
