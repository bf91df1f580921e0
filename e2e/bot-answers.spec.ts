import { expect, test } from './fixtures.ts'

const tracking = /suivre votre colis avec le numéro reçu par e-mail/

test('a routine question is answered by the bot, which says that it is automated', async ({
  customer,
  phone,
  desk,
}) => {
  const léa = await customer('Léa')
  const mobile = await phone(léa)
  await mobile.writes('où est mon colis ?')
  await mobile.hears(/Je suis l’assistant automatique de Colibri Express/)
  await mobile.hears(tracking)
  await léa.isOwnedBy('bot')

  const camille = await desk('camille')
  await camille.open(léa, 'bot')
  await expect(camille.holder).toContainText('The bot answers')
  await expect(camille.said(léa.name, 'où est mon colis ?')).toBeVisible()
  await expect(camille.said('Bot', tracking)).toBeVisible()
  await expect(camille.composer).toContainText('The bot is answering.')
})

test('a suggestion that the bot offers is answered when it is tapped', async ({ customer, phone }) => {
  const mobile = await phone(await customer('Grace', 'en_GB'))
  await mobile.writes('where is my parcel?')
  await mobile.hears(/follow your parcel with the number/)
  await mobile.taps('Delivery times')
  await mobile.hears(/Standard delivery takes 2 to 4 working days/)
})
