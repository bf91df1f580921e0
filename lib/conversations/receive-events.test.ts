import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { takeOver } from '#lib/handover/take-over.ts'
import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { testApps } from '#lib/testing/database.ts'
import { makeAgent } from '#lib/testing/factories.ts'
import {
  actionsOf,
  clearJobs,
  hear,
  hearAll,
  look,
  makeScene,
  messagesOf,
  minutesAgo,
  said,
  waitingTasks,
} from '#lib/testing/scene.ts'
import { receiveEvents } from './receive-events.ts'

beforeEach(async () => {
  await clearJobs()
})

describe('a customer writes', () => {
  test('D62: the very first message of an unknown person is on the screen, with the bot asked and the profile fetched', async () => {
    const scene = await makeScene()
    expect(await hear(scene, said('Bonjour'))).toBe('processed')
    const conversation = await look(scene)
    expect(conversation).toMatchObject({ holder: 'bot', controlOwnerAppId: testApps.bot, settlement: 'held' })
    expect(conversation).toMatchObject({ lastMessagePreview: 'Bonjour', lastMessageAuthor: 'customer' })
    expect(conversation.customer).toMatchObject({ psid: scene.psid, name: null })
    expect(await actionsOf(conversation.id)).toEqual(['conversation.opened', 'control.changed'])
    expect((await waitingTasks()).sort()).toEqual(['answer-with-bot', 'fetch-profile'])
  })

  test('D6: the copy from the other app is no second message, and asks the bot no second time', async () => {
    const scene = await makeScene()
    const message = said('Bonjour')
    await hear(scene, message)
    await clearJobs()
    expect(await hear(scene, message, { appId: testApps.desk, channel: 'standby' })).toBe('duplicate')
    expect(await messagesOf((await look(scene)).id)).toHaveLength(1)
    expect(await waitingTasks()).toEqual([])
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
    expect(await waitingTasks()).not.toContain('answer-with-bot')
    expect((await look(scene)).lastMessagePreview).toBe('Vous êtes là ?')
  })

  test('a picture is kept with its file to fetch', async () => {
    const scene = await makeScene()
    const picture = { type: 'image', url: 'https://cdn.example/p.jpg', title: null, name: null, payload: null }
    await hear(scene, said(null, { attachments: [picture] }))
    const [message] = await messagesOf((await look(scene)).id)
    expect(message).toMatchObject({ kind: 'attachments', attachments: [{ type: 'image', state: 'pending' }] })
    expect(await waitingTasks()).toContain('fetch-attachment')
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

test('D10: the same PSID on two Pages is two customers', async () => {
  const [one, two] = [await makeScene(), await makeScene()]
  await hear(one, said('Bonjour'))
  await hear({ ...two, psid: one.psid }, said('Hello'))
  expect(await db().customer.count({ where: { psid: one.psid } })).toBe(2)
})
