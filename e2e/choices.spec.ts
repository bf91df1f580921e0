import { expect, test } from './fixtures.ts'

test('an agent quotes the customer, offers two choices, and sees which one is tapped; a reaction reaches the phone', async ({
  customer,
  phone,
  desk,
}) => {
  const amy = await customer('Amy', 'en_GB')
  const mobile = await phone(amy)
  await mobile.writes('I want to talk to a person')
  const camille = await desk('camille')
  const { page } = camille
  await camille.open(amy, 'waiting')
  await camille.take()

  const question = camille.said(amy.name, 'I want to talk to a person')
  await question.hover()
  await question.getByRole('button', { name: 'Reply to this message' }).click()
  await camille.composer.getByRole('button', { name: 'Add choices' }).click()
  await page.getByRole('menuitem', { name: 'Quick replies' }).click()
  await camille.composer.getByRole('textbox', { name: 'Choice 1' }).fill('This morning')
  await camille.composer.getByRole('textbox', { name: 'Choice 1' }).press('Enter')
  await camille.composer.getByRole('textbox', { name: 'Choice 2' }).fill('This afternoon')
  await camille.reply('When shall we call you?')
  await expect(camille.said('You', 'When shall we call you?')).toContainText('I want to talk to a person')

  await mobile.hears('When shall we call you?')
  await mobile.taps('This afternoon')
  const tapped = camille.said(amy.name, 'This afternoon')
  await expect(tapped).toBeVisible()
  await tapped.hover()
  await tapped.getByRole('button', { name: 'React' }).click()
  await page.getByRole('button', { name: 'Thumbs up' }).click()
  await expect(tapped).toContainText('👍')
  await mobile.hears('👍')
})
