import { expect, test } from './fixtures.ts'

test('an attachment that nobody knows yet is shown as a labelled card, with what Messenger sent', async ({
  customer,
  desk,
}) => {
  const ada = await customer('Ada', 'en_GB')
  await ada.sends({ attachments: [{ type: 'hologram', payload: { hologram_id: 7, depth: 'deep' } }] })
  const emma = await desk('emma')
  await emma.open(ada)
  await expect(emma.said(ada.name, 'hologram')).toBeVisible()
})

test('an event that nobody knows yet is shown, and can be read as it came', async ({ customer, desk }) => {
  const ada = await customer('Ada', 'en_GB')
  await ada.says('where is my parcel?')
  await ada.sends({ raw: { message: { mid: `m_unheard_${ada.psid}`, is_unsupported: true } } })
  const emma = await desk('emma')
  await emma.open(ada)
  const card = emma.said(ada.name, 'Relais cannot show this yet')
  await expect(card).toBeVisible()
  await card.getByText('Show what Messenger sent').click()
  await expect(card).toContainText('is_unsupported')
})
