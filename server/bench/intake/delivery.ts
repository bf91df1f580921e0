import { createHmac } from 'node:crypto'
import { botApp, page } from '#server/desk-under-test/environment.ts'

export type SignedDelivery = { body: string; headers: Record<string, string> }

const customers = 500
const words =
  'Bonjour, j\\u2019ai command\\u00e9 un colis la semaine derni\\u00e8re et le suivi n\\u2019a pas boug\\u00e9 depuis lundi. Pouvez-vous me dire o\\u00f9 il est ? Merci d\\u2019avance.'

/** The nth message of somebody, in the bytes that Messenger would send: escaped, about 600 of them, signed by the bot app. */
export function deliveryOf(index: number): SignedDelivery {
  const at = Date.now()
  const psid = 24_000_000_000_000_000n + BigInt(index % customers)
  const mid = `m_${index.toString(36).padStart(12, '0')}${'Zk3vYQwh5MOxrPRXrtFAgzv64F1MMpX9Q1MinU6UDfeStQbench'.repeat(2)}`
  const body = `{"object":"page","entry":[{"time":${at},"id":"${page.id}","messaging":[{"sender":{"id":"${psid}"},"recipient":{"id":"${page.id}"},"timestamp":${at},"message":{"mid":"${mid}","text":"${words}"}}]}]}`
  const signature = createHmac('sha256', botApp.secret).update(body).digest('hex')
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'facebookexternalua',
      'x-hub-signature-256': `sha256=${signature}`,
    },
  }
}
