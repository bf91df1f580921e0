import { expect, test } from './fixtures.ts'

test('an agent sends a card and sees its button pressed; what the customer rewords, feels about it and takes back shows at once', async ({
  customer,
  phone,
  desk,
  simulator,
}) => {
  // Whether a Page is told is an open question about Messenger (docs/simulator.md).
  await simulator.fault({ unsendTold: true })
  const ruth = await customer('Ruth', 'en_GB')
  const mobile = await phone(ruth)
  await mobile.writes('I want to talk to a person')
  const camille = await desk('camille')
  const { composer, page } = camille
  await camille.open(ruth, 'waiting')
  await camille.take()

  await composer.getByRole('button', { name: 'Add choices' }).click()
  await page.getByRole('menuitem', { name: 'Cards' }).click()
  await composer.getByRole('textbox', { name: 'Title' }).fill('Relay point Belleville')
  await expect(composer.getByRole('status')).toContainText('needs a second line')
  await composer.getByRole('textbox', { name: 'Second line' }).fill('Open until 8 pm')
  await composer.getByRole('button', { name: 'Add a button' }).click()
  await composer.getByRole('textbox', { name: 'Button 1' }).fill('Keep it there')
  await composer.getByRole('button', { name: 'Send' }).click()
  await expect(camille.said('You', 'Relay point Belleville')).toContainText('Open until 8 pm')

  await mobile.presses('Keep it there')
  await expect(camille.said(ruth.name, 'Keep it there')).toBeVisible()

  await mobile.writes('My number is 555 0100')
  const number = camille.said(ruth.name, /My number is/)
  await expect(number).toBeVisible()
  await mobile.rewords('My number is 555 0100', 'My number is 555 0199')
  await expect(number).toContainText('555 0199')
  await number.getByText('Edited').click()
  await expect(number).toContainText('555 0100')

  await camille.reply('Noted, thank you.')
  await mobile.reacts('Noted, thank you.', '👍')
  await expect(camille.said('You', 'Noted, thank you.')).toContainText('👍')

  await mobile.takesBack('My number is 555 0199')
  const takenBack = camille.said(ruth.name, 'The customer unsent this message')
  await takenBack.getByText('Read what it said').click()
  await expect(takenBack).toContainText('555 0199')
})
