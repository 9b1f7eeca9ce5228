import { expect, type Page, test } from '@playwright/test'
import { expectInOrder, tabTo } from './support/screen'

const misspelt = 'shaplla stich'
const found = 'Shapla Stitch Ltd'

async function dataOf(page: Page) {
  const link = page.locator('a[href^="/open-data/v1/factories/"][href$=".csv"]')
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  return answer.text()
}

test('PUB-06: a visitor finds a factory by a misspelt name, by keyboard alone, and takes its data', {
  tag: '@desktop',
}, async ({ page }) => {
  await page.goto('/en/factories')
  await expectInOrder(page)
  await tabTo(page, 'Name or place of a factory', 'searchbox')
  await page.keyboard.type(misspelt)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=shaplla/)
  await tabTo(page, found, 'link')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: found })).toBeVisible()
  await expectInOrder(page)
  expect(await dataOf(page)).toContain(found)
})

test('PUB-06: the same in Arabic, from right to left', { tag: '@phone' }, async ({ page }) => {
  await page.goto('/ar/factories')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expectInOrder(page)
  await page.locator('main').getByRole('searchbox').fill(misspelt)
  await page.locator('main').getByRole('searchbox').press('Enter')
  await page.getByRole('link', { name: found }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: found })).toBeVisible()
  await expectInOrder(page)
  expect(await dataOf(page)).toContain(found)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('PUB-06: every public page is read, searched and left without scripts', async ({ page }) => {
    for (const path of [
      '',
      '/countries',
      '/countries/bd',
      '/issues',
      '/issues/1',
      '/open-data',
      '/rulebook',
    ]) {
      await page.goto(`/en${path}`)
      await expect(page.locator('h1').first()).toBeVisible()
    }
    await page.goto('/en/factories')
    await page.locator('main').getByRole('searchbox').fill(misspelt)
    await page.locator('main').getByRole('button', { name: 'Search', exact: true }).click()
    await page.getByRole('link', { name: found }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: found })).toBeVisible()
    expect(await dataOf(page)).toContain(found)
  })
})
