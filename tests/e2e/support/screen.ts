import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

const narrow = { width: 320, height: 700 }
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** WCAG 2.2 AA as far as axe can tell, and no sideways scrolling at 320 px. */
export async function expectInOrder(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
  expect(told, `axe on ${page.url()}`).toEqual([])
  const before = page.viewportSize()
  await page.setViewportSize(narrow)
  await expect(async () => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, `sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(narrow.width)
  }).toPass({ timeout: 2_000 })
  if (before) await page.setViewportSize(before)
}

/** Goes on with the Tab key until this has the focus; throws when it cannot be reached. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'textbox' | 'searchbox',
) {
  await tabInto(page.getByRole(role, { name }).first())
}

/** The same for what is named otherwise. */
export async function tabInto(wanted: Locator) {
  await expect(wanted).toBeVisible()
  for (let steps = 0; steps < 150; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await wanted.page().keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${wanted}.`)
}
