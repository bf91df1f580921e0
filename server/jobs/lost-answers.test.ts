import '#lib/testing/database.ts'
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgentActor } from '#lib/actor.ts'
import { resumeDeliveries } from '#lib/conversations/resume-deliveries.ts'
import { reply } from '#lib/conversations/testing/answering.ts'
import { db } from '#lib/db.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import { bot, control, newCustomer, pageId, simulator } from '#server/webhook/testing/simulated-page.ts'
import { startWorker } from '../worker.ts'
import { isAnsweredBy, messageOf, nothingWaits, soon } from './testing/conversation.ts'
import { callsMade, heardFromDesk } from './testing/messenger.ts'

/** D29 on the real way: worker, Graph API, webhooks, and what the customer reads in the end. */
let worker: Awaited<ReturnType<typeof startWorker>> | null = null
let psid: string
let conversationId: string
let ana: AgentActor

const work = async () => {
  worker = await startWorker({ concurrency: 4 })
}
const rest = async () => {
  await worker?.stop()
  worker = null
}

afterAll(rest)

beforeEach(async () => {
  if (!worker) await work()
  psid = await newCustomer()
  ana = await makeAgent({ name: 'Ana Moreau' })
  conversationId = await isAnsweredBy(ana, psid)
  await nothingWaits(conversationId)
})

const timesRead = async (words: string) => (await heardFromDesk(psid)).filter((text) => text === words).length
const writes = (text: string) => reply(ana, conversationId, text)
const stateOf = async (text: string) => (await messageOf(conversationId, text))?.status
const stateBecomes = (text: string, status: string) => expect.poll(() => stateOf(text), soon).toBe(status)
/** As though the send lay so much further back, and the sweep came by. */
async function wait(seconds: number) {
  const attemptedAt = new Date(Date.now() - seconds * 1000)
  await db().message.updateMany({ where: { conversationId, status: 'ambiguous' }, data: { attemptedAt } })
  await resumeDeliveries(new Date(Date.now() + 150_000))
}
const loseWebhooks = () => control('faults', { webhooks: 'down', whileDown: 'drop' })
/** An error that says nothing about whether the message went; here it did not. */
const nothingSent = {
  graph: { path: '/messages', error: { code: 1, subcode: 1_357_046, message: '(#1) odd' }, times: 1 },
}

describe('D29: an answer that never came', () => {
  test('the send took effect and its echo comes: sent, and read once', async () => {
    await control('faults', { loseResponse: 1 })
    await writes('un')
    await writes('deux')
    await stateBecomes('un', 'sent')
    await stateBecomes('deux', 'sent')
    expect((await heardFromDesk(psid)).slice(-2)).toEqual(['un', 'deux'])
  })

  test('the send took effect and its echo is lost as well: Messenger shows it, and it is read once', async () => {
    await loseWebhooks()
    await control('faults', { loseResponse: 1 })
    await writes('un')
    await writes('deux')
    await stateBecomes('un', 'ambiguous')
    expect(await stateOf('deux')).toBe('queued')
    await wait(20)
    await stateBecomes('un', 'sent')
    await stateBecomes('deux', 'sent')
    expect((await heardFromDesk(psid)).slice(-2)).toEqual(['un', 'deux'])
  })

  test('the send took no effect: it is looked for, and only after its echo had all its time sent again', async () => {
    await control('faults', nothingSent)
    await writes('un')
    await stateBecomes('un', 'ambiguous')
    await wait(20)
    await expect.poll(lookUps, soon).toBe(1)
    expect(await stateOf('un')).toBe('ambiguous')
    await wait(61)
    await stateBecomes('un', 'sent')
    expect(await timesRead('un')).toBe(1)
  })

  test('a file whose answer was lost is found as a file', async () => {
    await loseWebhooks()
    await control('faults', { loseResponse: 1 })
    await db().message.create({ data: await pictureDraft() })
    await resumeDeliveries(new Date(Date.now() + 150_000))
    await expect.poll(pictureState, soon).toBe('ambiguous')
    await wait(20)
    await expect.poll(pictureState, soon).toBe('sent')
    expect((await heardFromDesk(psid)).filter((text) => text === null)).toHaveLength(1)
  })
})

describe('D29: a worker killed after Messenger accepted and before that was recorded', () => {
  let other: ChildProcess

  /** The other worker has the send under way, and Messenger has done it, when it is killed. */
  async function killAfterEffect(words: string) {
    await rest()
    other = fork(new URL('testing/run-worker.ts', import.meta.url), {
      execArgv: [],
      env: { ...process.env, MESSENGER_GRAPH_URL: bot().graphUrl, LOG_LEVEL: 'silent' },
    })
    await once(other, 'message')
    await control('faults', { answerDelayMs: 3_000 })
    await writes(words)
    await expect.poll(() => timesRead(words), soon).toBe(1)
    expect(await stateOf(words)).toBe('sending')
    other.kill('SIGKILL')
    await once(other, 'exit')
    await control('faults', { answerDelayMs: 0 })
  }

  test('the next worker shows it as being checked, and the echo settles it: read once', async () => {
    await killAfterEffect('un')
    await work()
    await stateBecomes('un', 'sent')
    expect(await timesRead('un')).toBe(1)
  })

  test('with the echo lost as well, Messenger is asked: read once, and what waited goes after it', async () => {
    await loseWebhooks()
    await killAfterEffect('un')
    await writes('deux')
    await work()
    await stateBecomes('un', 'ambiguous')
    await wait(20)
    await stateBecomes('un', 'sent')
    await stateBecomes('deux', 'sent')
    expect((await heardFromDesk(psid)).slice(-2)).toEqual(['un', 'deux'])
  })
})

async function lookUps(): Promise<number> {
  const calls = await callsMade()
  return calls.filter(({ path, body }) => path.endsWith('/conversations') && body.user_id === psid).length
}

const pictureId = randomUUID()
const pictureState = async () => (await db().message.findUnique({ where: { id: pictureId } }))?.status
async function pictureDraft() {
  const row = await db().conversation.findUniqueOrThrow({ where: { id: conversationId } })
  const picture = { id: randomUUID(), position: 0, type: 'image', url: `${simulator.url}/_files/avatars/${psid}.svg` }
  return {
    ...{ id: pictureId, conversationId, pageId, author: 'agent', authorAgentId: ana.id, clientId: randomUUID() },
    ...{ kind: 'attachments', at: new Date(), status: 'queued', epoch: row.epoch },
    attachments: { create: picture },
  }
}
