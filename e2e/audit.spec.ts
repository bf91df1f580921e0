import { expect, test } from './fixtures.ts'

test('a supervisor reads in the record who did what with one conversation, and why', async ({ customer, desk }) => {
  const amy = await customer('Amy', 'en_GB')
  await amy.says('I want to talk to a person')
  const hugo = await desk('hugo')
  await hugo.open(amy, 'waiting')
  await hugo.take()
  await hugo.resolve()

  const sofia = await desk('sofia')
  const { page } = sofia
  await sofia.goTo('/audit')
  await page.getByRole('button', { name: 'Every conversation' }).click()
  await page.getByLabel('Find a customer', { exact: true }).fill(amy.name)
  await page.getByRole('option', { name: amy.name }).click()
  for (const sentence of ['Hugo Martin took the conversation', 'Hugo Martin resolved the conversation'])
    await expect(page.getByRole('group').filter({ hasText: sentence })).toHaveCount(1)
  const handover = page.getByRole('group').filter({ hasText: 'The bot handed the conversation to people' })
  await handover.getByText('The bot handed the conversation to people').click()
  await expect(handover).toContainText('The customer asked for a person')

  await handover.getByRole('link', { name: 'Replay the conversation' }).click()
  const offered = page.getByRole('complementary', { name: 'What each screen offered' })
  await expect(offered).toContainText('This conversation is resolved.')
  const steps = page.getByRole('navigation', { name: 'Steps' })
  await steps.getByRole('button', { name: 'Hugo Martin took the conversation' }).click()
  await expect(page.getByRole('region', { name: 'How it stood then' })).toContainText('Hugo Martin answers')
  await expect(offered).toContainText('Hugo Martin, who held it')
  await expect(offered).toContainText('Hugo Martin held it: only they or a supervisor may move it.')
})
