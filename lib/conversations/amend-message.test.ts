import '#lib/testing/database.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import {
  clearJobs,
  hear,
  look,
  makeScene,
  messagesOf,
  minutesAgo,
  said,
  waitingJobs,
  waitingTasks,
} from '#lib/testing/scene.ts'

beforeEach(async () => {
  await clearJobs()
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
    expect(await waitingTasks()).toEqual([])
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
