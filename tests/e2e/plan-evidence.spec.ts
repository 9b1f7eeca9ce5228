import { devices, expect, type Locator, test } from '@playwright/test'
import sharp from 'sharp'
import { maxFileBytes } from '@/lib/accepted-files'
import { aPdf, aPhoto } from '../support/example-files'
import { row, value } from './support/database'
import { people } from './support/people'
import { expectInOrder } from './support/screen'
import { signIn } from './support/sign-in'

const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

async function send(form: Locator, name: string, buffer: Buffer) {
  await form.getByLabel('Photo or document').setInputFiles({ name, mimeType: '', buffer })
  await form.getByRole('button', { name: 'Add to the issue' }).click()
}

test('IMP-06, IMP-07, IMP-08: a critical issue is reported done with action and evidence, and both sides agree', {
  tag: '@desktop',
}, async ({ page, context, browser }) => {
  const { id, number } = await row<{ id: string; number: number }>(
    `select i.id, i.number from "Issue" i join "Factory" f on f.id = i."factoryId"
      where f.code = 'bd-shapla-stitch' and i.state = 'IN_PROGRESS' and i."criticalIssue" is not null
        and not exists(select 1 from "Evidence" e where e."issueId" = i.id)
      order by i.number limit 1`,
  )
  const state = () => value('select state from "Issue" where id = $1', [id])
  await signIn(context, people.manager)
  await page.goto(`/en/factory/plan/${number}`)
  const panel = page.getByRole('article')

  // What is missing, and who can give it.
  const report = panel.getByRole('button', { name: 'Report done' })
  await report.click()
  await expect(panel.getByRole('alert')).toContainText('at least one action must be done')
  await expect(panel.getByRole('alert')).toContainText('manager can do this')

  // An action with somebody responsible and a day, done since.
  await panel.locator('#add-action > summary').click()
  const action = panel.locator('form').filter({ has: page.getByLabel('What is to be done') })
  await action.getByLabel('What is to be done').fill('Store the thinner in the locked room')
  await action.getByLabel('Responsible').fill('Chief of the boiler room')
  await action.getByLabel('By').fill('2026-12-20')
  await action.getByRole('button', { name: 'Add an action' }).click()
  const added = panel.getByRole('listitem').filter({ hasText: 'Store the thinner' })
  await expect(added).toContainText('Chief of the boiler room')
  await added.getByRole('button', { name: /^Done on/ }).click()
  await added.getByLabel('Done on', { exact: true }).fill('2026-11-02')
  await page.keyboard.press('Enter')
  await expect(added.getByText('Saved')).toBeVisible()
  await report.click()
  await expect(panel.getByRole('alert')).toContainText('needs evidence')

  // The limit is said before; what is too large or of a wrong kind is refused, and nothing typed is lost.
  const form = panel.locator('form').filter({ has: page.getByLabel('Photo or document') })
  await expect(form.getByText('at most 10 MB each')).toBeVisible()
  await form.getByLabel('What it shows').fill('The locked room')
  const tooLarge = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(maxFileBytes + 1) }
  await form.getByLabel('Photo or document').setInputFiles(tooLarge)
  await expect(form.getByRole('alert')).toContainText('larger than 10 MB')
  await expect(form.getByRole('button', { name: 'Add to the issue' })).toBeDisabled()
  await send(form, 'plan.jpg', drawing)
  await expect(form.getByRole('alert')).toContainText('SVG')
  await expect(form.getByLabel('What it shows')).toHaveValue('The locked room')

  // A photo loses the place it was taken at; a document is taken as it is.
  await send(form, 'room.jpg', await aPhoto())
  const photo = panel.getByRole('img', { name: 'The locked room' })
  await expect(photo).toBeVisible()
  const kept = await page.request.get((await photo.getAttribute('src')) ?? '')
  expect((await sharp(await kept.body()).metadata()).exif).toBeUndefined()
  await panel.getByText('Add a photo or document').click()
  await form.getByLabel('What it shows').fill('The rule of the store')
  await send(form, 'rule.pdf', aPdf())
  await expect(panel.getByText('The rule of the store')).toBeVisible()

  // Reported done, management agrees; what is still missing stands there with who can give it.
  await report.click()
  await expect.poll(state).toBe('REPORTED_DONE')
  await panel.getByLabel('How your side reviewed it').fill('Walked through with the committee')
  await panel.getByRole('button', { name: 'Agree for management' }).click()
  await expect(panel.getByText('Walked through with the committee')).toBeVisible()
  await expect(panel.getByText(/Can be given by: .*Worker representative/)).toBeVisible()
  await expectInOrder(page)

  // The workers' representative agrees on a phone: she presses the card, wherever it is.
  const phone = await browser.newContext({ ...devices['Pixel 7'], viewport: { width: 390, height: 844 } })
  await signIn(phone, people.worker)
  const hers = await phone.newPage()
  await hers.goto('/en/factory/plan?state=REPORTED_DONE')
  await expectInOrder(hers)
  await hers.locator(`[data-row="${id}"]`).tap()
  await expect(hers).toHaveURL(new RegExp(`/plan/${number}`))
  await hers.getByLabel('How your side reviewed it').fill('Seen by two colleagues of the line')
  await hers.getByRole('button', { name: 'Agree for the workers' }).tap()
  await expect(hers.getByText('Seen by two colleagues of the line')).toBeVisible()
  await expect(hers.getByText('Can be given by: Enterprise Advisor')).toHaveCount(2)
  await expectInOrder(hers)
  await phone.close()
})
