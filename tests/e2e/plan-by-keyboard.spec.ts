import { expect, test } from '@playwright/test'
import { row, value } from './support/database'
import { press, reach } from './support/keyboard'
import { people } from './support/people'
import { signIn } from './support/sign-in'

test('IMP-06, IMP-13, ACC-14: the manager works on the plan by keyboard alone, and always sees where she is', {
  tag: '@desktop',
}, async ({ page }) => {
  const issue = await row<{ id: string; number: number }>(
    `select i.id, i.number from "Issue" i join "Factory" f on f.id = i."factoryId"
      where f.code = 'bd-shapla-stitch' and i.state = 'IN_PROGRESS' and i."criticalIssue" is null
      order by i.number desc limit 1`,
  )
  const focused = page.locator(':focus')

  // Signs in and goes to the plan.
  await page.goto('/en/sign-in')
  await reach(page, page.getByLabel('E-mail'))
  await page.keyboard.type('rashida@demo.selvedge.example')
  await reach(page, page.getByLabel('Password'))
  await page.keyboard.type('selvedge demo')
  await press(page, 'Enter')
  await expect(page).toHaveURL(/\/en\/factory$/)
  await reach(page, page.getByRole('link', { name: 'Improvement plan' }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Improvement plan' })).toBeVisible()

  // Moves through the table.
  const rows = page.locator('[data-row]')
  await press(page, 'j', 'j', 'ArrowDown', 'k', 'ArrowUp')
  await expect(rows.first().locator(':focus')).toHaveCount(1)

  // Filters: by words, then by state.
  await press(page, '/')
  await page.keyboard.type('overtime is voluntary')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=overtime/)
  await expect(rows).toHaveCount(1)
  await press(page, '/')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/q=overtime/)
  await reach(page, page.locator('summary').filter({ hasText: /^State/ }))
  await press(page, 'Enter')
  await reach(page, page.getByRole('link', { name: 'In progress', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/state=IN_PROGRESS/)

  // Edits in place: leaves it as it was, then changes it.
  const own = page.locator(`[data-row="${issue.id}"]`)
  await reach(page, own.getByRole('link').first(), 'j')
  await press(page, 'ArrowRight')
  const before = await focused.textContent()
  await press(page, 'Enter')
  await page.keyboard.type('Nobody at all')
  await press(page, 'Escape')
  expect(await focused.textContent()).toBe(before)
  await press(page, 'Enter')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Sumi of the washing unit')
  await press(page, 'Enter')
  await expect(own.getByText('Saved')).toBeVisible()
  await expect(focused).toContainText('Sumi of the washing unit')

  // Opens the issue, enters the day the action was done, and reports it done.
  await press(page, 'ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/plan/${issue.number}`))
  const panel = page.getByRole('article')
  await expect(panel).toBeFocused()
  await reach(page, panel.getByRole('button', { name: /^Done on/ }).first())
  await press(page, 'Enter')
  // The first day of the first month of this year, whatever the order in which the device asks for it.
  await press(page, 'ArrowUp', 'Tab', 'ArrowUp', 'Tab', 'ArrowUp', 'Enter')
  await expect(panel.getByText('Saved')).toBeVisible()
  await reach(page, panel.getByLabel('Your comment'))
  await page.keyboard.type('Done with the line chiefs')
  await reach(page, panel.getByRole('button', { name: 'Comment', exact: true }))
  await press(page, 'Enter')
  await expect(panel.getByText('Done with the line chiefs').first()).toBeVisible()
  await reach(page, panel.getByRole('button', { name: 'Report done' }))
  await press(page, 'Enter')
  const state = () => value('select state from "Issue" where id = $1', [issue.id])
  await expect.poll(state).toBe('REPORTED_DONE')

  // Goes back to the list, opens the next one, and is where she was when she comes back.
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/\/plan\/\d/)
  await press(page, 'j', 'j')
  const words = await focused.textContent()
  await page.keyboard.press('Enter')
  await expect(panel).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(rows.locator(':focus')).toHaveText(words ?? '')
})

test('what has the focus on a phone is never behind the bar at the bottom', {
  tag: '@phone',
}, async ({ page, context }) => {
  await signIn(context, people.manager)
  const places = [
    { path: '/en/factory/plan', stops: 40 },
    { path: '/en/factory/plan/9', stops: 6 },
  ]
  for (const { path, stops } of places) {
    await page.goto(path)
    await page.locator('main a').first().focus()
    await press(page, ...Array<string>(stops).fill('Tab'))
  }
})

test('ACC-14: keys that work alone are switched off where they are explained, and stay off on that device', {
  tag: '@desktop',
}, async ({ page, context }) => {
  await signIn(context, people.manager)
  const rowAfter = async (key: string) => {
    await page.keyboard.press(key)
    return page.locator('[data-row] :focus').count()
  }
  await page.goto('/en/factory/plan')
  await expect.poll(() => rowAfter('j')).toBe(1)
  await page.keyboard.press('?')
  await page.getByLabel('Keys that work alone').uncheck()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.locator('body').click({ position: { x: 1, y: 1 } })
  expect(await rowAfter('j')).toBe(0)

  await page.goto('/en/account')
  await expect(page.getByLabel('Keys that work alone')).not.toBeChecked()
  await page.getByLabel('Keys that work alone').check()
  await page.goto('/en/factory/plan')
  await expect.poll(() => rowAfter('j')).toBe(1)
})
