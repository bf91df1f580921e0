import { expect, test } from './fixtures.ts'

test('a past moment of a conversation shows who held it then, and what each screen offered', async ({
  customer,
  desk,
}) => {
  const amy = await customer('Amy', 'en_GB')
  await amy.says('I want to talk to a person')
  const hugo = await desk('hugo')
  await hugo.open(amy, 'waiting')
  await hugo.take()
  await hugo.resolve()

  const sofia = await desk('sofia')
  const { page } = sofia
  await sofia.open(amy, 'resolved')
  await page.getByRole('button', { name: 'Replay' }).click()
  await expect(page.getByRole('heading', { name: `Replay: ${amy.name}` })).toBeVisible()
  const then = page.getByRole('region', { name: 'How it stood then' })
  await page.getByRole('button', { name: /The bot handed the conversation to people/ }).click()
  await expect(then).toContainText('Waiting for a person')
  await page.getByRole('button', { name: /Hugo Martin took the conversation/ }).click()
  await expect(then).toContainText('Hugo Martin answers')
  await expect(page.getByRole('heading', { name: 'Hugo Martin, who held it' })).toBeVisible()
})
