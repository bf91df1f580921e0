import { simulate } from './customer.ts'
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

test('when control of the Page Inbox has ended and the customer writes, it comes back to the agent who had it', async ({
  customer,
  desk,
  simulator,
}) => {
  const paul = await customer('Paul', 'en_GB')
  await paul.says('I want to talk to a person')
  const emma = await desk('emma')
  await emma.open(paul, 'waiting')
  await emma.take()
  await simulate('POST', `page-inbox/${paul.psid}/take`)
  await expect(emma.holder).toContainText('Page Inbox answers')
  await expect(emma.writing).toBeHidden()

  await simulator.advanceClock({ hours: 25 })
  await paul.says('anybody there?')
  await emma.answers()
  await expect(emma.step('The conversation came back to Relais')).toBeVisible()
})
