import { expect, test } from './fixtures.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('on a phone an agent goes from the list to a conversation, answers, and comes back', async ({
  customer,
  desk,
}) => {
  const gus = await customer('Gus', 'en_GB')
  await gus.says('I want to talk to a person')
  const emma = await desk('emma')
  await emma.open(gus, 'waiting')
  await expect(emma.row(gus)).toBeHidden()
  await emma.take()
  await emma.writing.fill('Hello Gus,')
  await emma.writing.press('Enter')
  await emma.page.keyboard.type('Emma here.')
  await emma.composer.getByRole('button', { name: 'Send' }).tap()
  await gus.hears('desk', 'Hello Gus,\nEmma here.')
  await emma.resolve()
  await emma.page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(emma.view('Resolved')).toBeVisible()
  await expect(emma.page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
})
