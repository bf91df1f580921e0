import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { pool } from '#lib/db.ts'
import { fetchAttachment } from '#lib/media/fetch-attachment.ts'
import { readBytes } from '#lib/media/storage.ts'
import { sendMessage } from '#lib/messenger/send.ts'
import { testApps } from '#lib/testing/database.ts'
import { accepted, answer, bot, control, heard, newCustomer, says } from './testing/simulated-page.ts'

const count = async (table: 'webhook_deliveries' | 'webhook_events'): Promise<number> =>
  (await pool().query(`SELECT count(*)::int AS rows FROM ${table}`)).rows[0].rows

test('each app hears a customer’s message in its own stream, one as owner, one on standby (D11)', async () => {
  const psid = await newCustomer()
  const { mid } = await says(psid, { text: 'Où est mon colis ? éàü 😡' })
  const asBot = await heard(psid, 'message', testApps.bot)
  const asDesk = await heard(psid, 'message', testApps.desk)
  expect([asBot.channel, asDesk.channel]).toEqual(['messaging', 'standby'])
  expect([asBot.mid, asDesk.mid]).toEqual([mid, mid])
  expect(asBot.text).toBe('Où est mon colis ? éàü 😡')
})

test('a duplicated webhook leaves one event (D6)', async () => {
  const psid = await newCustomer()
  await control('faults', { duplicateWebhooks: 4 })
  await says(psid, { text: 'Allô ?' })
  await expect.poll(() => count('webhook_deliveries'), { timeout: 5_000 }).toBe(4)
  expect(await count('webhook_events')).toBe(2)
})

test('a tapped button tells its payload to the app that sent it, and its title to the other (D17)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  const buttons = [{ type: 'postback', title: 'Un humain', payload: 'RELAIS_TALK_TO_PERSON' }]
  accepted(await sendMessage(bot(), answer(psid, 'Que faire ?', { buttons })))
  await says(psid, { postback: { title: 'Un humain', payload: 'RELAIS_TALK_TO_PERSON' } })
  expect(await heard(psid, 'postback', testApps.bot)).toMatchObject({ payload: 'RELAIS_TALK_TO_PERSON' })
  expect(await heard(psid, 'postback', testApps.desk)).toMatchObject({ payload: null, title: 'Un humain' })
})

test('another app’s words are an echo under its own id (D12)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  await control(`page-inbox/${psid}/messages`, { text: 'Ici la boîte de la Page' })
  expect(await heard(psid, 'echo', testApps.desk)).toMatchObject({ fromAppId: testApps.inbox, metadata: null })
})

test('receipts come with a watermark (D19)', async () => {
  const psid = await newCustomer()
  await says(psid, { text: 'Bonjour' })
  accepted(await sendMessage(bot(), answer(psid, 'Bonjour !')))
  expect((await heard(psid, 'delivery', testApps.bot)).watermark.getTime()).toBeGreaterThan(0)
  await control(`customers/${psid}/read`)
  expect((await heard(psid, 'read', testApps.bot)).watermark.getTime()).toBeGreaterThan(0)
})

test('an event that nobody has a word for is kept with what it said (D5)', async () => {
  const psid = await newCustomer()
  await says(psid, { raw: { message_mood: { mood: 'angry' } } })
  await expect
    .poll(async () => (await pool().query(`SELECT item FROM webhook_events WHERE kind = 'unknown'`)).rowCount)
    .toBeGreaterThan(0)
})

test('a customer’s file is kept under its name by its content (D14)', async () => {
  const psid = await newCustomer()
  const bytes = Buffer.from('%PDF-1.7\nune facture')
  const file = {
    type: 'file',
    name: 'facture.pdf',
    contentType: 'application/pdf',
    dataBase64: bytes.toString('base64'),
  }
  await says(psid, { attachments: [file] })
  const { attachments } = await heard(psid, 'message', testApps.bot)
  expect(attachments).toMatchObject([{ type: 'file', name: 'facture.pdf' }])
  const fetched = await fetchAttachment({ id: 'facture', url: attachments[0]?.url ?? '', name: 'facture.pdf' })
  expect(fetched).toMatchObject({ state: 'stored', contentType: 'application/pdf' })
  expect(await readBytes('attachments/facture')).toEqual(bytes)
})
