import { expect, type Page, test } from '@playwright/test'
import { manyListedFactories } from './support/listed-factories'
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

for (const { language, words, name } of [
  { language: 'bn', words: 'শাপলা স্টিচ', name: found },
  { language: 'ar', words: 'الرمانه', name: 'Rummana Textile Industries' },
  { language: 'en', words: 'lua vang', name: 'Công ty TNHH May Lúa Vàng' },
])
  test(`PUB-06: a part of the name is found in the script of the country, and without its accents: ${words}`, {
    tag: '@phone',
  }, async ({ page }) => {
    await page.goto(`/${language}/factories`)
    await page.locator('main').getByRole('searchbox').fill(words)
    await page.locator('main').getByRole('searchbox').press('Enter')
    await expect(page.locator('main table a, main li a').first()).toContainText(name)
    await expectInOrder(page)
  })

test('PUB-06: nobody who reads the public record is given a cookie', { tag: '@desktop' }, async ({
  page,
  context,
}) => {
  for (const path of [
    '/en',
    '/en/factories?q=shapla',
    '/en/factories/bd-shapla-stitch',
    '/en/open-data',
    '/bn/countries/bd',
  ])
    await page.goto(path)
  await page.request.get('/open-data/v1/factories.csv')
  expect(await context.cookies()).toEqual([])
})

test('PUB-07: the data is had as CSV and JSON, whole and of a country, and both say the same', {
  tag: '@desktop',
}, async ({ page }) => {
  await page.goto('/en/open-data')
  await expectInOrder(page)
  const links = await page
    .locator('main a[href^="/open-data/v1/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  for (const wanted of ['/factories.csv', '/factories.json', '/data-dictionary.json'])
    expect(links).toContain(`/open-data/v1${wanted}`)
  const ofCountry = links.filter((link) => link.includes('/countries/'))
  expect(ofCountry.length).toBeGreaterThan(0)
  const textOf = async (path: string) => {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(200)
    return answer.text()
  }
  const factoriesIn = async (path: string): Promise<number> => JSON.parse(await textOf(path)).factories.length
  const linesIn = async (path: string) => (await textOf(path)).trim().split('\r\n').length - 1
  expect(await linesIn('/open-data/v1/factories.csv')).toBe(await factoriesIn('/open-data/v1/factories.json'))
  expect(await linesIn('/open-data/v1/countries/bd.csv')).toBe(
    await factoriesIn('/open-data/v1/countries/bd.json'),
  )
})

test('PUB-06: a factory page is printed with everything on it, also what is folded in on the screen', {
  tag: '@desktop',
}, async ({ page }) => {
  await page.goto('/en/factories/bd-shapla-stitch')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('header nav').first()).toBeHidden()
  const folded = page.locator('main details')
  expect(await folded.count()).toBeGreaterThan(0)
  for (const details of await folded.all()) await expect(details.locator('li, p').last()).toBeVisible()
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

  test('PUB-06: filters and orders are chosen, kept in the address and left again without scripts', {
    tag: '@desktop',
  }, async ({ page }) => {
    await page.goto('/en/factories')
    const main = page.locator('main')
    const names = () => main.locator('tbody a').allTextContents()
    const all = await names()
    await main.locator('summary').first().click()
    await main.getByLabel('Country').selectOption('BD')
    await main.getByLabel('Order').selectOption('issues')
    await main.getByRole('button', { name: 'Show these' }).click()
    await expect(page).toHaveURL(/country=BD.*sort=issues/)
    const narrowed = await names()
    expect(narrowed.length).toBeLessThan(all.length)
    expect(narrowed[0]).toBe(found)
    await main.getByLabel('Critical issues').selectOption('full')
    await main.getByRole('button', { name: 'Show these' }).click()
    await expect(page).toHaveURL(/compliance=full/)
    expect(await names()).toEqual(['Tamal Textiles'])
    await page.goBack()
    await expect(page).not.toHaveURL(/compliance=full/)
    expect(await names()).toEqual(narrowed)
  })

  test('PUB-06: a long list is paged through without scripts, each page at its own address', {
    tag: '@desktop',
  }, async ({ page }) => {
    const takeAway = await manyListedFactories(40)
    try {
      await page.goto('/en/factories?q=Krokus')
      const main = page.locator('main')
      const names = () => main.locator('tbody a').allTextContents()
      const first = await names()
      await main.getByRole('link', { name: 'Next' }).click()
      await expect(page).toHaveURL(/q=Krokus.*page=2/)
      const second = await names()
      expect(new Set([...first, ...second]).size).toBe(40)
      await main.getByRole('link', { name: 'Previous' }).click()
      expect(await names()).toEqual(first)
    } finally {
      await takeAway()
    }
  })
})
