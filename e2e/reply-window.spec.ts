import { expect, test } from './fixtures.ts'

test('after a day only a person may answer, after a week nobody, and the composer says so', async ({
  customer,
  desk,
  simulator,
}) => {
  const lou = await customer('Lou')
  await lou.says("je veux parler à quelqu'un")
  const inès = await desk('ines')
  await inès.open(lou, 'waiting')
  await inès.take()
  const timeLeft = inès.composer.getByRole('button', { name: /^Time left to answer/ })
  await expect(timeLeft).not.toContainText('Person only')

  await simulator.advanceClock({ hours: 25 })
  await expect(timeLeft).toContainText('Person only')
  await inès.reply('Bonjour Lou, pardon pour l’attente.')
  await lou.hears('desk', 'Bonjour Lou, pardon pour l’attente.')

  await simulator.advanceClock({ days: 7 })
  await expect(inès.composer).toContainText(
    'The time to answer has run out. You can write again when the customer does.',
  )
  await expect(inès.writing).toBeHidden()

  await lou.says('je suis toujours là')
  await inès.answers()
})
