import { expect } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { lookForMissed } from '#lib/conversations/look-for-missed.ts'
import { db, pool } from '#lib/db.ts'
import { talkToPerson } from '#lib/handover/talk-to-person.ts'
import { control, pageId, says, settled } from '#server/webhook/testing/simulated-page.ts'
import { becomes, conversationOf, soon } from './conversation.ts'

/** For tests: webhooks that never come or come late, the look for what they told, and what the thread shows then. */
export const loseWebhooks = () => control('faults', { webhooks: 'down', whileDown: 'drop' })
export const holdWebhooks = () => control('faults', { webhooks: 'down', whileDown: 'queue' })
export const letGo = () => control('faults', { webhooks: 'up' })
/** Once everything that was to be lost is lost. */
export async function hearAgain() {
  await settled()
  await letGo()
}

export const inboxSays = (psid: string, text: string) => control(`page-inbox/${psid}/messages`, { text })
/** Somebody who wrote before, was heard, and to whom everything was said that was to be said. */
export async function isServed(psid: string) {
  await says(psid, { quickReply: { title: 'Bonjour', payload: talkToPerson.fr.payload } })
  await becomes(psid, { holder: 'waiting', settlement: 'held' })
  const underWay = { customer: { psid }, messages: { some: { status: { in: ['queued', 'sending', 'ambiguous'] } } } }
  await expect.poll(() => db().conversation.count({ where: underWay }), soon).toBe(0)
}

export const nothingIsLookedFor = () =>
  pool().query("UPDATE gaps SET state = 'done', finished_at = coalesce(finished_at, noticed_at), failure = NULL")
export const lastGap = () => db().gap.findFirst({ where: { pageId }, orderBy: { id: 'desc' } })
export const ends = (state: object) => expect.poll(lastGap, { timeout: 20_000 }).toMatchObject(state)
export async function look(supervisor: AgentActor) {
  await lookForMissed(supervisor, { pageId, hours: 1 })
  await ends({ state: 'done' })
  return lastGap()
}

export async function shown(psid: string) {
  const found = await conversationOf(psid)
  if (!found) return []
  return db().message.findMany({ where: { conversationId: found.id }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
}
/** Who said what, but for the bot. */
export const words = async (psid: string) =>
  (await shown(psid)).filter(({ author }) => author !== 'bot').map(({ author, text }) => `${author}: ${text}`)
export const entries = (action: string) =>
  db().auditEntry.findMany({ where: { action, pageId }, orderBy: { id: 'desc' } })
