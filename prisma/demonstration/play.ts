import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { AgentActor } from '#lib/actor.ts'
import { moveClock } from '#lib/clock.ts'
import { addNote } from '#lib/conversations/add-note.ts'
import { sendReply } from '#lib/conversations/send-reply.ts'
import { db } from '#lib/db.ts'
import { claim } from '#lib/handover/claim.ts'
import { resolve } from '#lib/handover/resolve.ts'
import { returnToBot } from '#lib/handover/return-to-bot.ts'
import { returnToQueue } from '#lib/handover/return-to-queue.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { transfer } from '#lib/handover/transfer.ts'
import { simulate } from './simulator.ts'
import type { Act, Story } from './story.ts'
import { waitUntilQuiet } from './wait-until-quiet.ts'

export type Cast = { agents: Map<string, AgentActor>; pageIds: Record<Story['page'], string> }

type Scheduled = { at: Date; act: Act; story: Story }

type Stage = { cast: Cast; startedAt: Date; tell: (share: number) => void }

/**
 * Plays all stories in the order of their minutes: customers speak through the simulator, agents act through the very verbs
 * that screens call, and both live in the time of the story.
 */
export async function play(stories: Story[], { cast, startedAt, tell }: Stage): Promise<void> {
  const psids = new Map<Story, string>()
  const scheduled = inOrder(stories, startedAt)
  for (const [index, { at, act, story }] of scheduled.entries()) {
    await travelTo(at)
    if (!psids.has(story)) psids.set(story, await meet(story, cast))
    await perform(act, { psid: psids.get(story) ?? '', cast })
    await waitUntilQuiet()
    tell((index + 1) / scheduled.length)
  }
  await simulate('clock', { real: true })
  moveClock(0)
}

export function inOrder(stories: Story[], startedAt: Date): Scheduled[] {
  const latest = startedAt.getTime() - 6_000
  return stories
    .flatMap((story, place) => {
      let minute = 0
      return story.acts.map((act, index) => {
        minute += act.afterMinutes
        // Nobody writes on the full minute; less than a minute more keeps the order.
        const at = story.begins(startedAt).getTime() + minute * 60_000 + ((place * 17 + index * 23) % 55) * 1000
        return { at: new Date(Math.min(at, latest)), act, story }
      })
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

async function travelTo(at: Date) {
  moveClock(at.getTime() - Date.now())
  await simulate('clock', { at: at.toISOString() })
}

async function meet({ customer, locale, page }: Story, { pageIds }: Cast): Promise<string> {
  const { psid } = await simulate<{ psid: string }>('customers', { name: customer, locale, pageId: pageIds[page] })
  return psid
}

type Scene = { psid: string; cast: Cast }

function perform(act: Act, scene: Scene): Promise<unknown> {
  if (act.who === 'customer') return asCustomer(act, scene.psid)
  if (act.who === 'page-inbox' && act.does === 'says')
    return simulate(`page-inbox/${scene.psid}/messages`, { text: act.text })
  return asAgent(act, scene)
}

function asCustomer(act: Act, psid: string): Promise<unknown> {
  const say = (what: unknown) => simulate(`customers/${psid}/messages`, what)
  if (act.does === 'reads') return simulate(`customers/${psid}/read`, {})
  if (act.does === 'taps-person')
    return say({ quickReply: { title: 'Parler à quelqu’un', payload: talkToPersonPayload } })
  if (act.does === 'sends-picture')
    return say({
      attachments: [{ type: 'image', name: 'photo.jpg', contentType: 'image/jpeg', dataBase64: readPicture() }],
    })
  return 'text' in act ? say({ text: act.text }) : Promise.resolve()
}

async function asAgent(act: Act, { psid, cast }: Scene): Promise<unknown> {
  const agent = actor(cast, act.who)
  const { id: conversationId, holder } = await db().conversation.findFirstOrThrow({ where: { customer: { psid } } })
  switch (act.does) {
    case 'claims':
      return holder === 'bot' ? takeOver(agent, { conversationId }) : claim(agent, { conversationId })
    case 'replies':
      return sendReply(agent, { conversationId, clientId: randomUUID(), text: act.text })
    case 'notes':
      return addNote(agent, { conversationId, clientId: randomUUID(), text: act.text })
    case 'transfers':
      return transfer(agent, { conversationId, toAgentId: actor(cast, act.to).id, note: act.reason })
    case 'queues':
      return returnToQueue(agent, { conversationId, note: act.reason })
    case 'returns-to-bot':
      return returnToBot(agent, { conversationId })
    case 'resolves':
      return resolve(agent, { conversationId })
  }
}

function actor({ agents }: Cast, key: string): AgentActor {
  const agent = agents.get(key)
  if (!agent) throw new Error(`Nobody in the demonstration is called ${key}`)
  return agent
}

/** A drawing of a damaged parcel, so that a picture is a real picture. */
const readPicture = () => readFileSync(path.join(import.meta.dirname, 'damaged-parcel.jpg')).toString('base64')
