import { expect, test } from './fixtures.ts'

test('with the keyboard alone an agent finds, claims, answers and resolves a conversation', async ({
  customer,
  desk,
}) => {
  const kim = await customer('Kim', 'en_GB')
  await kim.says('I want to talk to a person')
  const emma = await desk('emma')
  await emma.goTo('/inbox?view=all')
  const { keyboard } = emma.page
  await keyboard.press('2')
  await expect(emma.view('Waiting')).toHaveAttribute('aria-current', 'page')
  await expect(emma.row(kim)).toBeVisible()
  await keyboard.press('j')
  await expect(emma.row(kim)).toBeFocused()
  await keyboard.press('Enter')
  await expect(emma.holder).toContainText('Waiting for a person')
  await keyboard.press('c')
  await emma.answers()
  await keyboard.press('r')
  await expect(emma.writing).toBeFocused()
  await keyboard.type('Hello Kim, all is well with your parcel.')
  await keyboard.press('Enter')
  await kim.hears('desk', 'Hello Kim, all is well with your parcel.')
  await keyboard.press('Escape')
  await keyboard.press('e')
  await expect(emma.holder).toContainText('Resolved, nobody answers')
})
