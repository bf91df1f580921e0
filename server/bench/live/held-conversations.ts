import pg from 'pg'
import { until } from '#server/desk-under-test/until.ts'
import type { Desk } from '../desk/open-desk.ts'
import { agent } from '../desk/people.ts'
import { oneByOne } from '../pace.ts'
import type { Screen } from './screen.ts'

export type HeldConversation = { psid: string; id: string }

/** Customers who said something, whose conversations a supervisor then gave to an agent and Messenger passed to the desk. */
export async function openHeldConversations(desk: Desk, screen: Screen, count: number): Promise<HeldConversation[]> {
  const { messenger, databaseUrl } = desk
  const psids = await oneByOne(count, (index) => messenger.meet(`Live ${index}`))
  for (const psid of psids) await messenger.say(psid, 'Hello')
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const conversations = await until('the conversations', () => ifAll(answered, { client, psids }))
  const { rows } = await client.query<{ id: string }>('SELECT id FROM agents WHERE email = $1', [agent.email])
  const conversationIds = conversations.map(({ id }) => id)
  await screen.post('/api/assignments', { conversationIds, agentId: rows[0]?.id, reason: 'To be measured' })
  await until('the agent to hold them', () => ifAll(held, { client, psids }))
  await client.end()
  return conversations
}

const begun = `SELECT psid, c.id FROM conversations c JOIN customers cu ON cu.id = c.customer_id WHERE psid = ANY($1)`
const answered = `${begun} AND last_message_author = 'bot'`
const held = `${begun} AND holder = 'agent' AND settlement = 'held'`

async function ifAll(statement: string, { client, psids }: { client: pg.Client; psids: string[] }) {
  const { rows } = await client.query<HeldConversation>(statement, [psids])
  return rows.length === psids.length ? rows : null
}
