import { expect, test } from './fixtures.ts'

test('a person takes over while the bot is about to answer, and the bot says nothing after the person', async ({
  customer,
  desk,
  simulator,
}) => {
  const camille = await desk('camille')
  const tom = await customer('Tom')
  await tom.says('Bonjour')
  await tom.hears('bot', 'Que puis-je faire pour vous ?')
  await camille.open(tom, 'bot')
  // Messenger takes nothing for a while, so what the bot has composed is still on its way.
  await simulator.fault({ graph: { path: '/messages', status: 500, error: busy, times: 1_000 } })
  await tom.says('où est mon colis ?')
  await expect(camille.said('Bot', 'suivre votre colis')).toContainText('Waiting to be sent')
  await camille.move('Take over')
  await expect(camille.holder).toContainText('You answer')
  await simulator.mend()

  await expect(camille.said('Bot', 'suivre votre colis')).toContainText(
    'Stopped before it was sent: a person had taken over',
  )
  await camille.answers()
  await camille.reply('Bonjour Tom, je regarde votre dossier.')
  await tom.hears('desk', 'Bonjour Tom, je regarde votre dossier.')
  await tom.says('merci, et quels sont vos délais de livraison ?')
  await expect(camille.said(tom.name, 'quels sont vos délais')).toBeVisible()
  await camille.reply('Deux jours, Tom.')
  await tom.hears('desk', 'Deux jours, Tom.')
  const heard = await tom.sees()
  const asked = heard.findIndex(({ text }) => text === 'où est mon colis ?')
  expect(heard.slice(asked).map(({ role }) => role)).not.toContain('bot')
})

const busy = { code: 1200, message: '(#1200) Temporary send message failure. Please try again later.' }
