import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { listTimeline } from '#lib/conversations/list-timeline.ts'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { db } from '#lib/db.ts'
import { type ShapeName, shapeNames } from '#server/messenger-simulator/control/shapes.ts'
import { control, newCustomer, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { processEvents } from './process-events.ts'

/** What a screen is given for a message as an independent Messenger sends it, to both apps and over HTTP. */
async function shownFor(shape: ShapeName): Promise<MessageItem> {
  const psid = await newCustomer()
  const { mid } = await says(psid, { shape })
  const shown = async () => {
    await processEvents({ pageId, psid })
    const conversation = await db().conversation.findFirst({ where: { pageId, customer: { psid } } })
    if (!conversation) return undefined
    const { items } = await listTimeline(conversation.id)
    return items.find((item) => item.type === 'message' && item.mid === mid)
  }
  await expect.poll(shown, { timeout: 5_000 }).toBeDefined()
  return (await shown()) as MessageItem
}

/** What Messenger itself tells apps nothing of. */
const untold: readonly ShapeName[] = ['unsupported', 'empty']

test.each(shapeNames)('%s, as the simulator sends it, is shown as what it is (S17, D15)', async (shape) => {
  const item = await shownFor(shape)
  expect(item.author).toEqual({ kind: 'customer' })
  if (untold.includes(shape)) expect(item).toMatchObject({ kind: 'unknown', text: null })
  else expect(item.content.unknown).toBeUndefined()
  const { referral, template, commands } = item.content
  const isShown =
    item.text || item.attachments.length > 0 || referral || template || commands || item.kind === 'unknown'
  expect(isShown).toBeTruthy()
})

test.each(['sticker', 'sticker-and-image', 'sticker-text-id', 'like', 'like-bigger', 'like-biggest'] as const)(
  '%s is one sticker, to be fetched',
  async (shape) => {
    expect((await shownFor(shape)).attachments).toMatchObject([{ type: 'sticker', state: 'pending' }])
  },
)

test('an advertisement and a product bring their pictures, a place and an appointment what they are about', async () => {
  expect((await shownFor('from-ad')).content.referral).toMatchObject({ source: 'ADS', adTitle: expect.any(String) })
  expect((await shownFor('product')).content.template).toMatchObject({ type: 'product' })
  expect((await shownFor('location')).attachments[0]?.detail?.place).toMatchObject({ latitude: expect.any(Number) })
  expect((await shownFor('appointment')).attachments[0]?.detail?.appointment?.startsAt).toMatch(/Z$/)
})

/** Acts come only to apps that subscribed to each by name: the subscription is the desk's own, as at its start. */
test.each([
  ['optins', { ref: 'panier' }, { type: 'opt-in', ref: 'panier' }],
  ['feedback', { type: 'csat', payload: '4', followUp: 'Rapide' }, { type: 'feedback' }],
  ['account-linking', { status: 'linked', authorizationCode: 'c' }, { type: 'account-link', isLinked: true }],
  ['messages', { raw: { order: { products: [{ id: '1', name: 'Café', quantity: 2 }] } } }, { type: 'order' }],
])('%s is subscribed to, heard and shown', async (at, what, act) => {
  const psid = await newCustomer()
  await control(`customers/${psid}/${at}`, what)
  const shown = async () => {
    await processEvents({ pageId, psid })
    const conversation = await db().conversation.findFirst({ where: { pageId, customer: { psid } } })
    if (!conversation) return []
    const { items } = await listTimeline(conversation.id)
    return items.flatMap((item) => (item.type === 'message' ? [item.content.act] : []))
  }
  await expect.poll(shown, { timeout: 5_000 }).toMatchObject([act])
})
