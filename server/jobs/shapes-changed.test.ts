import '#lib/testing/database.ts'
import { describe, expect, test } from 'vitest'
import { testApps } from '#lib/testing/database.ts'
import { thread } from './testing/webhook-to-timeline.ts'

describe('what a customer answers to, reacts to, changes and takes back (D16)', () => {
  test('a reply quotes what it answers, wherever that stands', async () => {
    const customer = thread()
    await customer.echoes({ mid: 'm_offer', app_id: testApps.inbox, text: 'Lundi ou mardi ?' })
    for (let each = 0; each < 60; each += 1) await customer.hears({ message: { mid: `m_x${each}`, text: 'encore' } })
    await customer.hears({
      message: { mid: 'm_reply', text: 'Mardi', reply_to: { mid: 'm_offer', is_self_reply: false } },
    })
    const reply = (await customer.shown()).at(-1)
    expect(reply).toMatchObject({
      text: 'Mardi',
      quote: { author: { kind: 'page-inbox' }, text: 'Lundi ou mardi ?', attachmentType: null },
    })
    await customer.hears({ message: { mid: 'm_lost', text: 'oui', reply_to: { mid: 'm_before_relais' } } })
    expect((await customer.shown()).at(-1)).toMatchObject({ content: { replyToMid: 'm_before_relais' }, quote: null })
  })

  test('a customer’s reaction and the Page’s own stand side by side, and each can be taken back', async () => {
    const customer = thread()
    await customer.hears({ message: { mid: 'm_1r', text: 'Merci' } })
    const react = (reaction: string, emoji: string, action = 'react') => ({
      reaction: { mid: 'm_1r', reaction, emoji, action },
    })
    await customer.hears(react('love', '❤️'))
    await customer.hears(react('wow', '😮'))
    await customer.pageDoes(react('like', '👍'))
    expect((await customer.shown())[0]?.content.reactions).toEqual([
      { reaction: 'wow', emoji: '😮', by: 'customer' },
      { reaction: 'like', emoji: '👍', by: 'page' },
    ])
    await customer.hears(react('wow', '😮', 'unreact'))
    expect((await customer.shown())[0]?.content.reactions).toEqual([{ reaction: 'like', emoji: '👍', by: 'page' }])
  })

  test('an edited message keeps every version in its order', async () => {
    const customer = thread()
    await customer.hears({ message: { mid: 'm_1e', text: 'un' } })
    await customer.hears({ message_edit: { mid: 'm_1e', text: 'deux', num_edit: '1' } })
    await customer.hears({ message_edit: { mid: 'm_1e', text: 'trois', num_edit: 2 } })
    const [item] = await customer.shown()
    expect(item?.text).toBe('trois')
    expect(item?.content.edits?.map(({ text, number }) => [text, number])).toEqual([
      ['un', 1],
      ['deux', 2],
    ])
    expect(await customer.preview()).toBe('trois')
  })

  test('an unsent message says so and keeps its words for who may have acted on them', async () => {
    const customer = thread()
    await customer.hears({ message: { mid: 'm_1u', text: 'mon code est 1234' } })
    await customer.hears({ message: { mid: 'm_1u', is_deleted: true } })
    expect((await customer.shown())[0]).toMatchObject({
      text: null,
      content: { isUnsent: true, unsent: { text: 'mon code est 1234' } },
    })
  })

  test('what the Page unsends is unsent too, under its own name', async () => {
    const customer = thread()
    await customer.echoes({ mid: 'm_2u', app_id: testApps.inbox, text: 'Mauvais fil, pardon' })
    await customer.echoes({ mid: 'm_2u', app_id: testApps.inbox, is_deleted: true })
    expect(await customer.shown()).toMatchObject([
      {
        author: { kind: 'page-inbox' },
        text: null,
        content: { isUnsent: true, unsent: { text: 'Mauvais fil, pardon' } },
      },
    ])
  })
})
