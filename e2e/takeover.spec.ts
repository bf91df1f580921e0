import { expect, test } from './fixtures.ts'

const sendingTakesMs = 3_000

test('a person takes over while the bot is composing, and the bot says nothing after the person', async ({
  customer,
  desk,
  simulator,
}) => {
  const camille = await desk('camille')
  await camille.goTo('/inbox?view=bot')
  const tom = await customer('Tom')
  // The sign of typing and the greeting are under way for some seconds; the answer itself waits behind them.
  await simulator.fault({ graph: { path: '/messages', delayMs: sendingTakesMs, times: 2 } })
  await tom.says('où est mon colis ?')
  await camille.open(tom, 'bot')
  await expect(camille.said('Bot', 'suivre votre colis')).toContainText('Waiting to be sent')
  await camille.move('Take over')
  await expect(camille.holder).toContainText('You answer')

  await camille.answers()
  await expect(camille.said('Bot', 'suivre votre colis')).toContainText(
    'Stopped before it was sent: a person had taken over',
  )
  await camille.reply('Bonjour Tom, je regarde votre dossier.')
  await tom.hears('desk', 'Bonjour Tom, je regarde votre dossier.')
  await tom.says('merci beaucoup, et où est mon colis ?')
  await expect(camille.said(tom.name, 'merci beaucoup')).toBeVisible()
  await simulator.settled()
  const heard = await tom.sees()
  const human = heard.findIndex(({ role }) => role === 'desk')
  expect(heard.slice(human).map(({ role }) => role)).not.toContain('bot')
})
