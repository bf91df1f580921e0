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

test('the hand goes on where the work goes on, and what is typed is never taken for a shortcut', async ({
  customer,
  desk,
}) => {
  const lou = await customer('Lou', 'en_GB')
  await lou.says('I want to talk to a person')
  const hugo = await desk('hugo')
  const { keyboard } = hugo.page
  await hugo.open(lou, 'waiting')
  await hugo.holder.getByRole('button', { name: 'Claim' }).focus()
  await keyboard.press('Enter')
  await expect(hugo.writing).toBeFocused()
  await keyboard.type('Hello Lou')

  const sofia = await desk('sofia')
  await sofia.open(lou)
  await sofia.take()
  await expect(hugo.composer.locator('p', { hasText: 'Sofia Rossi is answering.' })).toBeFocused()
  await keyboard.type(' because the colleague returned it')
  await expect(hugo.holder).toContainText('Sofia Rossi answers')

  await sofia.transferTo('Hugo Martin', 'Hugo knows her')
  await expect(hugo.holder).toContainText('Sofia Rossi: “Hugo knows her”')
  await expect(hugo.writing).toBeFocused()
  await expect(hugo.writing).toHaveValue('Hello Lou')
  await keyboard.type(', here I am again.')
  await keyboard.press('Enter')
  await lou.hears('desk', 'Hello Lou, here I am again.')
  for (const words of [
    'You took the conversation',
    'Sofia Rossi took over from you',
    'transferred the conversation to you',
  ])
    await expect(hugo.step(words)).toBeVisible()
})

test('the focus stays in a list when its row leaves it', async ({ customer, desk }) => {
  const uma = await customer('Uma', 'en_GB')
  const vic = await customer('Vic', 'en_GB')
  const wes = await customer('Wes', 'en_GB')
  for (const each of [wes, vic, uma]) {
    await each.says('I want to talk to a person')
    await each.hears('bot', /handing you over/)
  }
  const ines = await desk('ines')
  await ines.goTo('/inbox?view=waiting')
  await expect(ines.row(uma)).toBeVisible()
  await ines.row(vic).focus()
  const emma = await desk('emma')
  await emma.open(vic)
  await emma.take()
  await expect(ines.row(vic)).toBeHidden()
  await expect(ines.row(wes)).toBeFocused()
})
