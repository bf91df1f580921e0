import { expect, test } from './fixtures.ts'

test('after a lost connection nothing is missing, nothing is twice, and what was typed is kept', async ({
  customer,
  desk,
  troublesOf,
}) => {
  const ben = await customer('Ben', 'en_GB')
  await ben.says('I want to talk to a person')
  const emma = await desk('emma')
  const hugo = await desk('hugo')
  await emma.open(ben, 'waiting')
  await hugo.open(ben, 'waiting')
  await emma.take()
  await emma.writing.fill('I am looking into it')

  await emma.page.context().setOffline(true)
  await expect(emma.page.getByText('What you see may be old.')).toBeVisible()
  await ben.says('first thing while you were away')
  await ben.says('second thing while you were away')
  await hugo.note('Ben called us twice today.')
  await expect(hugo.said(ben.name, 'second thing while you were away')).toBeVisible()
  await expect(emma.said(ben.name, 'first thing while you were away')).toBeHidden()

  await emma.page.context().setOffline(false)
  await emma.isLive()
  for (const words of ['first thing while you were away', 'second thing while you were away', 'Ben called us twice'])
    await expect(emma.messages.getByText(words)).toHaveCount(1)
  await expect(emma.writing).toHaveValue('I am looking into it')
  await emma.writing.press('Enter')
  await ben.hears('desk', 'I am looking into it')
  troublesOf(emma.page).allow(/ERR_INTERNET_DISCONNECTED/)
})
