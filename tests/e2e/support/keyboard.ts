import { expect, type Locator, type Page } from '@playwright/test'

/** Why nobody could see where the focus is; empty when one can. */
function whatHidesFocus(): string {
  const element = document.activeElement
  if (!element || element === document.body) return 'nothing has the focus'
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  if (outlineStyle === 'none' || outlineWidth === '0px') return `no outline: ${element.outerHTML}`
  const [box] = element.getClientRects()
  if (!box) return `not drawn: ${element.outerHTML}`
  const on = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2)
  const isOnTop = on !== null && (element.contains(on) || on.contains(element))
  return isOnTop ? '' : `covered or outside: ${element.outerHTML}`
}

/** What has the focus is on the screen, nothing lies over it, and it carries an outline that can be seen. */
async function expectFocusSeen(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(whatHidesFocus), { timeout: 2_000 }).toBe('')
}

/** Presses keys one after the other; after each the focus can be seen. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await expectFocusSeen(page)
  }
}

/** Goes on with Tab (or another key) until this has the focus; throws when the keyboard does not reach it. */
export async function reach(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let steps = 0; steps < 60; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return expectFocusSeen(page)
    await page.keyboard.press(key)
  }
  throw new Error(`The key ${key} does not lead to ${wanted}.`)
}
