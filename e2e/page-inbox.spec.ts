import { simulate } from './customer.ts'
import { expect, test } from './fixtures.ts'

test('when the Page Inbox takes a conversation the composer locks, and it opens when control comes back', async ({
  customer,
  desk,
}) => {
  const rose = await customer('Rose')
  await rose.says("je veux parler à quelqu'un")
  const camille = await desk('camille')
  await camille.open(rose, 'waiting')
  await camille.take()

  await simulate('POST', `page-inbox/${rose.psid}/messages`, { text: 'Bonjour, ici le service clients.' })
  await expect(camille.holder).toContainText('Page Inbox answers')
  await expect(camille.composer).toContainText('Page Inbox is answering outside Relais.')
  await expect(camille.writing).toBeHidden()
  await expect(camille.said('Page Inbox', 'Bonjour, ici le service clients.')).toBeVisible()
  await rose.says('ah, merci')
  await expect(camille.said(rose.name, 'ah, merci')).toBeVisible()

  await camille.composer.getByRole('button', { name: 'Take back to answer' }).click()
  await camille.answers()
  await camille.reply('Me revoilà, Rose.')
  await rose.hears('desk', 'Me revoilà, Rose.')
})
