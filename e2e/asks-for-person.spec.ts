import { expect, test } from './fixtures.ts'

const handedOver = /Je vous mets en relation avec un conseiller/

test('a complaint in French comes to people, with its reason, and an agent answers it', async ({
  customer,
  phone,
  desk,
}) => {
  const inès = await desk('ines')
  await inès.goTo('/inbox?view=waiting')
  const zoé = await customer('Zoé')
  const mobile = await phone(zoé)
  await mobile.writes(
    "C'est inadmissible, mon colis est arrivé cassé et personne ne me répond, je veux être remboursée !",
  )
  await mobile.hears(handedOver)

  await inès.open(zoé, 'waiting')
  await expect(inès.holder).toContainText('Waiting for a person')
  await expect(inès.holder).toContainText('The customer complains')
  await inès.take()
  await mobile.hears('Inès a rejoint la conversation')
  await inès.reply('Bonjour Zoé, je suis désolée. Je m’occupe de votre remboursement.')
  await mobile.hears(/Je m’occupe de votre remboursement/)
  await zoé.isOwnedBy('desk')
})

test('“je veux parler à quelqu’un” brings a person', async ({ customer, desk }) => {
  const noé = await customer('Noé')
  await noé.says("je veux parler à quelqu'un")
  await noé.hears('bot', handedOver)

  const hugo = await desk('hugo')
  await hugo.open(noé, 'waiting')
  await expect(hugo.holder).toContainText('The customer asked for a person')
  await hugo.take()
  await hugo.reply('Bonjour Noé, Hugo à votre écoute.')
  await noé.hears('desk', 'Bonjour Noé, Hugo à votre écoute.')
})

test('the button “Parler à quelqu’un” brings a person, without the bot', async ({ customer, phone, desk }) => {
  const eva = await customer('Eva')
  const mobile = await phone(eva)
  await mobile.writes('Bonjour')
  await mobile.taps('Parler à quelqu’un')
  await mobile.hears(handedOver)

  const emma = await desk('emma')
  await emma.open(eva, 'waiting')
  await expect(emma.holder).toContainText('The customer asked for a person')
  await expect(emma.said(eva.name, 'Parler à quelqu’un')).toBeVisible()
})
