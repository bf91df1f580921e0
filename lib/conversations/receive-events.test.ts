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
  entriesOf,
  hear,
  hearAll,
  look,
  makeScene,
  messagesOf,
  minutesAgo,
  passed,
  said,
  taken,
  tapped,
  waitingJobs,
} from '#lib/testing/scene.ts'
import { readRows } from './read-rows.ts'
import { receiveEvents } from './receive-events.ts'

beforeEach(async () => {
  await clearJobs()
})

const tasks = async () => (await waitingJobs()).map(({ task }) => task)

describe('a customer writes', () => {
  test('D62: the very first message of an unknown person is on the screen, with the bot asked and the profile fetched', async () => {
    const scene = await makeScene()
    expect(await hear(scene, said('Bonjour'))).toBe('processed')
    const conversation = await look(scene)
    expect(conversation).toMatchObject({ holder: 'bot', controlOwnerAppId: testApps.bot, settlement: 'held' })
    expect(conversation).toMatchObject({ lastMessagePreview: 'Bonjour', lastMessageAuthor: 'customer' })
    expect(conversation.customer).toMatchObject({ psid: scene.psid, name: null })
    expect(await actionsOf(conversation.id)).toEqual(['conversation.opened', 'control.changed'])
    expect((await tasks()).sort()).toEqual(['answer-with-bot', 'fetch-profile'])
  })

  test('D6: the copy from the other app is no second message, and asks the bot no second time', async () => {
    const scene = await makeScene()
    const message = said('Bonjour')
    await hear(scene, message)
    await clearJobs()
    expect(await hear(scene, message, { appId: testApps.desk, channel: 'standby' })).toBe('duplicate')
    expect(await messagesOf((await look(scene)).id)).toHaveLength(1)
    expect(await tasks()).toEqual([])
  })

  test('two first messages at once begin one conversation', async () => {
    const scene = await makeScene()
    await Promise.all([hear(scene, said('un')), hear(scene, said('deux')), hear(scene, said('trois'))])
    expect(await db().conversation.count({ where: { pageId: scene.pageId } })).toBe(1)
    expect(await messagesOf((await look(scene)).id)).toHaveLength(3)
  })

  test('D7: a late message takes its place in the flow and leaves the preview to the last one', async () => {
    const scene = await makeScene()
    await hear(scene, said('second'), { at: minutesAgo(1) })
    await hear(scene, said('first'), { at: minutesAgo(5) })
    const conversation = await look(scene)
    expect((await messagesOf(conversation.id)).map(({ text }) => text)).toEqual(['first', 'second'])
    expect(conversation.lastMessagePreview).toBe('second')
  })

  test('each change has one version and one signal, told on commit', async () => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'))
    const { version } = await look(scene)
    await hear(scene, said('Encore'))
    expect((await look(scene)).version).toBe(version + 1)
  })

  test('what is acknowledged is done together with the event or not at all', async () => {
    const scene = await makeScene()
    const event = {
      ...scene,
      ...said('Bonjour'),
      appId: testApps.bot,
      channel: 'messaging',
      at: new Date(),
      dedupeKey: 'x',
    } as const
    await expect(
      receiveEvents([event], async () => {
        throw new Error('worked already')
      }),
    ).rejects.toThrow('worked already')
    expect(await db().conversation.count({ where: { pageId: scene.pageId } })).toBe(0)
  })

  test('several that waited are worked together: in their order, in one version, and all or none', async () => {
    const scene = await makeScene()
    const heard = [said('Bonjour'), said('Vous êtes là ?'), said('Allô ?')]
    expect(await hearAll(scene, [...heard, ...heard.slice(0, 1)])).toEqual([
      'processed',
      'processed',
      'processed',
      'duplicate',
    ])
    expect((await messagesOf((await look(scene)).id)).map(({ text }) => text)).toEqual([
      'Bonjour',
      'Vous êtes là ?',
      'Allô ?',
    ])
    const { version } = await look(scene)
    await hearAll(scene, [said('Encore'), said('Et encore')])
    expect((await look(scene)).version).toBe(version + 1)
  })

  test('what is said to the customer stands after the words it answers, also when they came together', async () => {
    const scene = await makeScene()
    const button = said('Parler à quelqu’un', { quickReplyPayload: talkToPersonPayload })
    await hearAll(scene, [said('Bonjour'), button], { at: new Date(Date.now() + 5_000) })
    const messages = await messagesOf((await look(scene)).id)
    expect(messages.map(({ author }) => author)).toEqual(['customer', 'customer', 'bot'])
  })

  test('while an agent holds it the message is shown and the bot is not asked', async () => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'))
    await takeOver(await makeAgent(), { conversationId: (await look(scene)).id })
    await clearJobs()
    await hear(scene, said('Vous êtes là ?'))
    expect(await tasks()).not.toContain('answer-with-bot')
    expect((await look(scene)).lastMessagePreview).toBe('Vous êtes là ?')
  })

  test('a picture is kept with its file to fetch', async () => {
    const scene = await makeScene()
    const picture = { type: 'image', url: 'https://cdn.example/p.jpg', title: null, name: null, payload: null }
    await hear(scene, said(null, { attachments: [picture] }))
    const [message] = await messagesOf((await look(scene)).id)
    expect(message).toMatchObject({ kind: 'attachments', attachments: [{ type: 'image', state: 'pending' }] })
    expect(await tasks()).toContain('fetch-attachment')
  })

  test('what cannot be represented is a labelled card with its raw event', async () => {
    const scene = await makeScene()
    await hear(scene, said(null, { isUnsupported: true, raw: { mid: 'x' } }))
    expect(await hear(scene, { kind: 'unknown', label: 'order', raw: { products: [] } })).toBe('unknown')
    const messages = await messagesOf((await look(scene)).id)
    expect(messages.map(({ kind, content }) => [kind, content])).toEqual([
      ['unknown', { unknown: { label: 'unsupported', raw: { mid: 'x' } } }],
      ['unknown', { unknown: { label: 'order', raw: { products: [] } } }],
    ])
  })
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
    expect(await tasks()).toEqual(['deliver-messages', 'settle-control'])
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

describe('D17: a postback comes once with its payload and once without', () => {
  test('without it first: the bot waits for the other copy, which completes the message', async () => {
    const scene = await makeScene()
    const button = tapped()
    await hear(scene, button, { channel: 'standby', appId: testApps.desk })
    expect(await waitingJobs()).toContainEqual(expect.objectContaining({ task: 'answer-with-bot', waitSeconds: 3 }))
    expect(await hear(scene, { ...button, payload: 'PARCEL' })).toBe('processed')
    expect(await waitingJobs()).toContainEqual(expect.objectContaining({ task: 'answer-with-bot', waitSeconds: 0 }))
    const messages = await messagesOf((await look(scene)).id)
    expect(messages).toMatchObject([{ text: button.title, content: { tapped: { payload: 'PARCEL' } } }])
  })

  test('with it first, the other copy says nothing new', async () => {
    const scene = await makeScene()
    const button = tapped({ mid: null, payload: 'PARCEL' })
    const at = minutesAgo(1)
    await hear(scene, button, { at })
    expect(await hear(scene, { ...button, payload: null }, { at, channel: 'standby' })).toBe('duplicate')
    expect(await messagesOf((await look(scene)).id)).toHaveLength(1)
  })

  test('the copy with the payload may be the one that asks for a person', async () => {
    const scene = await makeScene()
    const button = tapped({ title: 'Parler à un conseiller' })
    await hear(scene, button, { channel: 'standby', appId: testApps.desk })
    await hear(scene, { ...button, payload: talkToPersonPayload })
    expect(await look(scene)).toMatchObject({ holder: 'waiting' })
  })
})

describe('D16: what changes a message that was said', () => {
  test('an edit keeps what it replaced, once however often it comes', async () => {
    const scene = await makeScene()
    const message = said('Bonjuor')
    await hear(scene, message)
    const edit = { kind: 'edit', mid: message.mid, text: 'Bonjour', edits: 1 } as const
    expect(await hear(scene, edit)).toBe('processed')
    expect(await hear(scene, edit)).toBe('duplicate')
    const conversation = await look(scene)
    const [row] = await messagesOf(conversation.id)
    expect(row).toMatchObject({ text: 'Bonjour', content: { edits: [{ text: 'Bonjuor' }] }, version: 2 })
    expect(conversation.lastMessagePreview).toBe('Bonjour')
  })

  test('a reaction opens the reply window (D26) but asks nobody for an answer', async () => {
    const scene = await makeScene()
    const message = said('Bonjour')
    await hear(scene, message, { at: minutesAgo(60) })
    await clearJobs()
    const at = minutesAgo(1)
    await hear(scene, { kind: 'reaction', mid: message.mid, reaction: 'love', emoji: '❤️', isRemoved: false }, { at })
    const conversation = await look(scene)
    expect(conversation.windowOpenedAt).toEqual(at)
    expect((await messagesOf(conversation.id))[0]?.content).toEqual({
      reactions: [{ emoji: '❤️', reaction: 'love', by: 'customer' }],
      reactedAt: { customer: at.toISOString() },
    })
    expect(await tasks()).toEqual([])
  })

  test('what is unsent is gone from the flow and its files altogether, also when the unsending comes first', async () => {
    const scene = await makeScene()
    const picture = { type: 'image', url: 'https://cdn.example/p.jpg', title: null, name: null, payload: null }
    const [one, two] = [said('secret', { attachments: [picture] }), said('also secret')]
    await hear(scene, one)
    await db().attachment.updateMany({
      where: { message: { mid: one.mid } },
      data: { state: 'stored', storageKey: 'attachments/secret' },
    })
    const at = minutesAgo(0)
    await hear(scene, { ...one, text: null, isUnsent: true }, { at })
    expect((await waitingJobs()).find(({ task }) => task === 'remove-file')?.payload).toEqual({
      storageKey: 'attachments/secret',
    })
    await hear(scene, { ...two, text: null, isUnsent: true })
    expect(await hear(scene, two)).toBe('duplicate')
    const messages = await messagesOf((await look(scene)).id)
    // Its words stay readable for those who may have acted on them.
    const unsent = { text: 'secret', attachments: ['image'], at: at.toISOString() }
    expect(messages.map(({ text, content }) => [text, content])).toEqual([
      [null, { isUnsent: true, unsent }],
      [null, { isUnsent: true }],
    ])
    expect(messages.flatMap(({ attachments }) => attachments)).toEqual([])
    expect((await look(scene)).lastMessagePreview).not.toContain('secret')
  })

  test('an edit brings nothing unsent back, and an earlier one that comes late is no news', async () => {
    const scene = await makeScene()
    const [one, two] = [said('un'), said('deux')]
    await hear(scene, one)
    await hear(scene, { ...one, text: null, isUnsent: true })
    expect(await hear(scene, { kind: 'edit', mid: one.mid, text: 'un !', edits: 1 })).toBe('duplicate')
    await hear(scene, two)
    await hear(scene, { kind: 'edit', mid: two.mid, text: 'deux, la fin', edits: 3 })
    expect(await hear(scene, { kind: 'edit', mid: two.mid, text: 'deux, milieu', edits: 2 })).toBe('duplicate')
    const messages = await messagesOf((await look(scene)).id)
    expect(messages.map(({ text }) => text).sort()).toEqual(['deux, la fin', null])
  })

  test('a reaction taken back before it arrives stays taken back, and each side has its own', async () => {
    const scene = await makeScene()
    const message = said('Bonjour')
    await hear(scene, message, { at: minutesAgo(9) })
    const love = { kind: 'reaction', mid: message.mid, reaction: 'love', emoji: '❤️', isRemoved: false } as const
    await hear(scene, { ...love, isFromPage: true }, { at: minutesAgo(3) })
    await hear(scene, { ...love, isRemoved: true }, { at: minutesAgo(1) })
    const late = minutesAgo(2)
    expect(await hear(scene, love, { at: late })).toBe('duplicate')
    const conversation = await look(scene)
    const [row] = await messagesOf(conversation.id)
    expect(row?.content).toMatchObject({ reactions: [{ reaction: 'love', by: 'page' }] })
    // Late as it is, the customer did act.
    expect(conversation.windowOpenedAt).toEqual(late)
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

describe('what others say', () => {
  test('D12, D45: the Page Inbox answers, is shown by name, and holds the conversation', async () => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
    await hear(scene, echoed('Ici Léa, boutique.'), { at: minutesAgo(1) })
    const conversation = await look(scene)
    expect(conversation).toMatchObject({ holder: 'elsewhere', holderAppId: testApps.inbox, previousHolder: 'bot' })
    expect((await messagesOf(conversation.id)).at(-1)).toMatchObject({ author: 'page-inbox', status: 'sent' })
    expect(conversation.settlement).toBe('settling')
    expect(await tasks()).toContain('settle-control')
  })

  test('Meta’s own AI is told apart from a person in the Page Inbox', async () => {
    const scene = await makeScene()
    await hear(scene, echoed('Hello!', { isAiGenerated: true }))
    const { id } = await look(scene)
    expect((await messagesOf(id))[0]?.content).toEqual({ isMetaAi: true })
    const [row] = await readRows([id])
    expect(row?.holder.app).toEqual({ id: testApps.inbox, role: 'meta-ai', name: null })
    const recorded = (await entriesOf(id)).filter(
      ({ reason }) => reason === 'taken-elsewhere' || reason === 'foreign-echo',
    )
    expect(recorded.map(({ evidence }) => evidence)).toMatchObject([{ isMetaAi: true }, { isMetaAi: true }])
    await hear(scene, echoed('Ici Léa, boutique.'))
    expect((await readRows([id]))[0]?.holder.app).toMatchObject({ role: 'page-inbox', name: 'Page Inbox' })
  })

  test('an app that Messenger does not name is not ours', async () => {
    const scene = await makeScene()
    await hear(scene, echoed('Promo!', { fromAppId: null }))
    const conversation = await look(scene)
    expect((await messagesOf(conversation.id))[0]).toMatchObject({ author: 'other-app', authorAppId: null })
    expect(conversation).toMatchObject({ holder: 'bot', controlOwnerAppId: 'unknown', settlement: 'settling' })
  })
})

describe('control', () => {
  test('D50: every change of owner is recorded with both owners and the evidence', async () => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
    await hear(scene, taken(testApps.inbox, testApps.bot), { at: minutesAgo(1) })
    const entry = (await entriesOf((await look(scene)).id)).find(({ reason }) => reason === 'taken')
    expect(entry).toMatchObject({
      action: 'control.changed',
      before: { ownerAppId: testApps.bot },
      after: { ownerAppId: testApps.inbox },
      evidence: { kind: 'taken', channel: 'messaging', previousOwnerAppId: testApps.bot },
    })
  })

  test('the same event from both apps changes once', async () => {
    const scene = await makeScene()
    const at = minutesAgo(1)
    await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
    expect(await hear(scene, taken(testApps.inbox), { at })).toBe('processed')
    expect(await hear(scene, taken(testApps.inbox), { at, appId: testApps.desk })).toBe('duplicate')
  })

  test('D40: another app passes to the desk: people have new work, with what it told as the summary', async () => {
    const scene = await makeScene()
    const metadata = JSON.stringify({ reason: 'asks for a refund' })
    await hear(scene, passed(testApps.desk, { previousOwnerAppId: '999999', metadata }))
    const conversation = await look(scene)
    expect(conversation).toMatchObject({ holder: 'waiting', settlement: 'held' })
    const handover = await db().handover.findFirstOrThrow({ where: { conversationId: conversation.id } })
    // D63: parsed once for people, and the string kept as it was.
    expect(handover).toMatchObject({ summary: 'asks for a refund', evidence: { metadata } })
  })

  test('another app that asks for the thread is shown, and gets nothing by itself', async () => {
    const scene = await makeScene()
    await hear(scene, said('Bonjour'))
    await hear(scene, { kind: 'control-requested', byAppId: testApps.inbox, metadata: null })
    const conversation = await look(scene)
    expect(conversation).toMatchObject({ holder: 'bot', controlOwnerAppId: testApps.bot })
    expect(await actionsOf(conversation.id)).toContain('control.asked')
  })

  test('D9, D58: app ids are compared as the strings they are', async () => {
    const scene = await makeScene({ botAppId: '0123', defaultAppId: '0123' })
    await hear(scene, said('Bonjour'), { at: minutesAgo(2) })
    await hear(scene, passed('123'), { at: minutesAgo(1) })
    expect(await look(scene)).toMatchObject({ holder: 'elsewhere', holderAppId: '123' })
  })
})

describe('receipts', () => {
  test('D19: a watermark reaches every message before it, only grows, and begins no conversation', async () => {
    const scene = await makeScene()
    expect(await hear(scene, { kind: 'read', watermark: minutesAgo(1) })).toBe('unknown')
    await hear(scene, echoed('Bonjour', { fromAppId: testApps.bot }), { at: minutesAgo(5) })
    expect(await hear(scene, { kind: 'delivery', mids: [], watermark: minutesAgo(3) })).toBe('processed')
    expect(await hear(scene, { kind: 'delivery', mids: [], watermark: minutesAgo(4) })).toBe('duplicate')
    const watermark = minutesAgo(2)
    await hear(scene, { kind: 'read', watermark })
    expect(await look(scene)).toMatchObject({ readUntil: watermark })
  })
})

test('D10: the same PSID on two Pages is two customers', async () => {
  const [one, two] = [await makeScene(), await makeScene()]
  await hear(one, said('Bonjour'))
  await hear({ ...two, psid: one.psid }, said('Hello'))
  expect(await db().customer.count({ where: { psid: one.psid } })).toBe(2)
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
  expect(await tasks()).toContain('answer-with-bot')
  expect((await actionsOf(id)).at(-1)).toBe('conversation.reopened')
})
