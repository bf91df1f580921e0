import { expect } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { claim } from '#lib/handover/claim.ts'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { pageId, says } from '#server/webhook/testing/simulated-page.ts'

/** For tests: what the desk makes of one customer of the simulated Page, once its jobs have run. */
export const soon = { timeout: 15_000 }
export const conversationOf = (psid: string) => db().conversation.findFirst({ where: { pageId, customer: { psid } } })
export const becomes = (psid: string, state: object) =>
  expect.poll(() => conversationOf(psid), soon).toMatchObject(state)

/** By the button, and waits until people have the conversation; its id. */
export async function asksForPerson(psid: string): Promise<string> {
  await says(psid, { quickReply: { title: 'Parler à quelqu’un', payload: talkToPersonPayload } })
  await becomes(psid, { holder: 'waiting', settlement: 'held' })
  return (await conversationOf(psid))?.id ?? ''
}

/** The customer asks for a person, this agent claims, and control is the desk's. */
export async function isAnsweredBy(agent: AgentActor, psid: string): Promise<string> {
  const conversationId = await asksForPerson(psid)
  await claim(agent, { conversationId })
  await becomes(psid, { holder: 'agent', settlement: 'held' })
  return conversationId
}

export const messageOf = (conversationId: string, text: string) =>
  db().message.findFirst({ where: { conversationId, text } })

/** Whatever was to be said has been said. */
export const nothingWaits = (conversationId: string) =>
  expect
    .poll(() => db().message.count({ where: { conversationId, status: { in: ['queued', 'sending'] } } }), soon)
    .toBe(0)
