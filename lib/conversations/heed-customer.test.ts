import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { resolve } from '#lib/handover/resolve.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import {
  actionsOf,
  clearJobs,
  echoed,
  hear,
  look,
  makeScene,
  messagesOf,
  minutesAgo,
  passed,
  said,
  taken,
  tapped,
  waitingTasks,
} from '#lib/testing/scene.ts'

beforeEach(async () => {
  await clearJobs()
})

describe('a customer asks for a person by the button', () => {
  test('people get it at once, without the bot, and the customer is told in their language', async () => {
    const scene = await makeScene()
    await hear(scene, said('Ça ne marche pas'))
    await db().conversation.updateMany({ where: { pageId: scene.pageId }, data: { language: 'fr' } })
    await clearJobs()
    await hear(scene, said('Parler à un conseiller', { quickReplyPayload: talkToPersonPayload }))
    const conversation = await look(scene)
    expect(conversation).toMatchObject({ holder: 'waiting', holderReason: 'asked-for-person', settlement: 'settling' })
    expect(conversation.openEpisodeId).not.toBeNull()
    const notice = (await messagesOf(conversation.id)).at(-1)
    expect(notice).toMatchObject({ author: 'bot', status: 'queued', content: { notice: 'handed-over' } })
    expect(notice?.text).toContain('conseiller')
    const handover = await db().handover.findFirstOrThrow({ where: { conversationId: conversation.id } })
    expect(handover).toMatchObject({ actorKind: 'customer', language: 'fr' })
    expect(handover.summary).toContain('→ Ça ne marche pas')
    expect(await waitingTasks()).toEqual(['deliver-messages', 'settle-control'])
  })

  test('the button itself tells the language of somebody who has not written yet', async () => {
    const scene = await makeScene()
    await hear(scene, said("Parler à quelqu'un", { quickReplyPayload: talkToPersonPayload }))
    const conversation = await look(scene)
    expect(conversation.language).toBe('fr')
    expect((await messagesOf(conversation.id)).at(-1)?.text).toContain('conseiller')
  })

  test('promise 4: also while somebody outside Relais speaks; people have it when that is over', async () => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'), { at: minutesAgo(5) })
    await hear(scene, taken(testApps.inbox), { at: minutesAgo(4) })
    await hear(scene, said('Parler', { quickReplyPayload: talkToPersonPayload }), { at: minutesAgo(3) })
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere', previousHolder: 'waiting' })
    await hear(scene, passed(testApps.desk), { at: minutesAgo(2) })
    expect(await look(scene)).toMatchObject({ holder: 'waiting', settlement: 'held' })
  })

  test('asked again while people have it, it is only recorded', async () => {
    const scene = await makeScene()
    await hear(scene, said('Parler', { quickReplyPayload: talkToPersonPayload }))
    const { epoch, id } = await look(scene)
    await hear(scene, said('Parler', { quickReplyPayload: talkToPersonPayload }))
    expect((await look(scene)).epoch).toBe(epoch)
    expect((await actionsOf(id)).filter((action) => action === 'conversation.handed-over')).toHaveLength(2)
  })
})

describe('D26: what opens the reply window', () => {
  type Heard = Parameters<typeof hear>[1]
  async function windowAfter(fact: (mid: string) => Heard) {
    const scene = await makeScene()
    const message = said('Bonjour')
    await hear(scene, message, { at: minutesAgo(60) })
    const before = (await look(scene)).windowOpenedAt?.getTime()
    const at = minutesAgo(5)
    await hear(scene, fact(message.mid), { at })
    const after = (await look(scene)).windowOpenedAt?.getTime()
    return after === at.getTime() ? 'opened' : after === before ? 'left' : after
  }
  const picture = { type: 'image', url: 'https://cdn.example/p', title: null, name: null, payload: null }
  const loves = { kind: 'reaction', reaction: 'love', emoji: '❤️', isRemoved: false } as const

  test.each<[string, string, (mid: string) => Heard]>([
    ['a message', 'opened', () => said('Encore')],
    ['a tapped choice', 'opened', () => said('Oui', { quickReplyPayload: 'YES' })],
    ['a picture', 'opened', () => said(null, { attachments: [picture] })],
    ['a button', 'opened', () => tapped({ payload: 'TRACK' })],
    ['a reaction', 'opened', (mid) => ({ ...loves, mid })],
    ['a link into the thread', 'opened', () => ({ kind: 'referral', referral: { ref: 'qr' }, raw: {} })],
    ['an order', 'opened', () => ({ kind: 'act', act: { type: 'order', products: [] }, raw: {} })],
    ['agreeing', 'left', () => ({ kind: 'act', act: { type: 'opt-in', purpose: 'marketing' }, raw: {} })],
    ['reading', 'left', () => ({ kind: 'read', watermark: minutesAgo(5) })],
    ['receiving', 'left', () => ({ kind: 'delivery', mids: [], watermark: minutesAgo(5) })],
    ['what the Page says', 'left', () => echoed('Ici Léa.')],
    ['the Page’s own reaction', 'left', (mid) => ({ ...loves, mid, isFromPage: true })],
    ['what nobody has a word for', 'left', () => ({ kind: 'unknown', label: 'mood', raw: {} })],
  ])('%s: %s', async (_what, expected, fact) => {
    expect(await windowAfter(fact)).toBe(expected)
  })
})

test('a resolved conversation opens again with the bot at the customer’s next word', async () => {
  const scene = await makeScene()
  await hear(scene, said('Merci'))
  const agent = await makeAgent()
  const { id } = await look(scene)
  await takeOver(agent, { conversationId: id })
  await resolve(agent, { conversationId: id })
  expect(await look(scene)).toMatchObject({ holder: 'nobody', openEpisodeId: null, needsHumanSince: null })
  await clearJobs()
  await hear(scene, said('Encore une question'))
  expect(await look(scene)).toMatchObject({ holder: 'bot', holderReason: 'customer-wrote-again' })
  expect(await waitingTasks()).toContain('answer-with-bot')
  expect((await actionsOf(id)).at(-1)).toBe('conversation.reopened')
})
