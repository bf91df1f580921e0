import { expect, test } from './fixtures.ts'

test('returned to the bot, the customer is told and the bot answers again', async ({ customer, phone, desk }) => {
  const jules = await customer('Jules')
  const mobile = await phone(jules)
  await mobile.writes("je veux parler à quelqu'un")
  const hugo = await desk('hugo')
  await hugo.open(jules, 'waiting')
  await hugo.take()
  await hugo.reply('Bonjour Jules, votre dossier est à jour.')
  await mobile.hears(/votre dossier est à jour/)

  await hugo.returnToBot()
  await expect(hugo.notice('The bot answers again.')).toBeVisible()
  await mobile.hears('Vous discutez à nouveau avec notre assistant automatique.')
  await jules.isOwnedBy('bot')
  await expect(hugo.composer).toContainText('The bot is answering.')
  await mobile.writes('quels sont vos délais de livraison ?')
  await mobile.hears(/La livraison standard prend 2 à 4 jours/)
  await expect(hugo.said('Bot', /La livraison standard/)).toBeVisible()
})

test('resolved, a conversation reopens with the bot when the customer writes again', async ({ customer, desk }) => {
  const mia = await customer('Mia', 'en_GB')
  await mia.says('I want to talk to a person')
  const emma = await desk('emma')
  await emma.open(mia, 'waiting')
  await emma.take()
  await emma.resolve()
  await expect(emma.notice('Resolved. It reopens when the customer writes again.')).toBeVisible()

  await mia.says('where is my parcel?')
  await expect(emma.holder).toContainText('The bot answers')
  await mia.hears('bot', /follow your parcel/)
  await expect(emma.step('The customer wrote again')).toBeVisible()
})
