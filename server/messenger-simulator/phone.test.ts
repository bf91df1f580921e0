import { describe, expect, test, vi } from 'vitest'

vi.stubGlobal('navigator', { language: 'en-GB' })

import { placeMessages } from './phone/conversation/grouping.js'
import { kindOf } from './phone/conversation/picked-file.js'
import { openQuickReplies } from './phone/conversation/quick-replies.js'
import { gist } from './phone/conversation/quote.js'
import { isEmojiOnly, piecesOf } from './phone/conversation/text.js'
import { countUnread, tickedMessage, tickOf } from './phone/conversation/ticks.js'
import { localeName } from './phone/customers/locales.js'
import { readingChoices } from './phone/drawer/readings.js'
import { durationText, windowText } from './phone/drawer/reply-window.js'
import { webhookKinds, webhookTraffic } from './phone/drawer/traffic-entry.js'
import { english } from './phone/words/english.js'
import { french } from './phone/words/french.js'
import { usualReadings } from './rules/readings.ts'

type Message = import('./phone/api.js').Message

const noon = new Date(2026, 2, 3, 12, 0)
const timeAt = (seconds: number) => new Date(noon.getTime() + seconds * 1000).toISOString()
let count = 0

function said(role: Message['role'], seconds: number, more: Partial<Message> = {}): Message {
  count += 1
  return { mid: `m_${count}`, at: timeAt(seconds), role, appId: role === 'customer' ? null : role, text: 'x', ...more }
}

describe('words', () => {
  test('an address can be followed, without the stop behind it', () => {
    expect(piecesOf('Voir https://relais.example/suivi?id=3, merci (http://a.example/b).')).toEqual([
      { text: 'Voir ', isLink: false },
      { text: 'https://relais.example/suivi?id=3', isLink: true },
      { text: ', merci (', isLink: false },
      { text: 'http://a.example/b', isLink: true },
      { text: ').', isLink: false },
    ])
    expect(piecesOf('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)', isLink: false }])
  })

  test.each([
    ['🎉🎉', true],
    ['👍🏽 👨‍👩‍👧', true],
    ['🇫🇷', true],
    ['12', false],
    ['ok 👍', false],
    ['#', false],
  ])('%j is large: %j', (text, isLarge) => {
    expect(isEmojiOnly(text)).toBe(isLarge)
  })

  test('a customer’s language is named as Meta means it', () => {
    expect(['fr_FR', 'ar_AR', 'nonsense!'].map(localeName)).toEqual(['French (France)', 'Arabic', 'nonsense!'])
  })
})

describe('bubbles', () => {
  const shapes = (...messages: Message[]) =>
    placeMessages(messages).map(({ isFirst, isLast, separator }) => [isFirst, isLast, separator])

  test('messages of one author in a row are one group', () => {
    expect(shapes(said('customer', 0), said('customer', 10), said('customer', 20))).toEqual([
      [true, false, 'day'],
      [false, false, null],
      [false, true, null],
    ])
  })

  test('the bot and the desk never share a group, although both look like the Page', () => {
    expect(shapes(said('bot', 0), said('desk', 1))).toEqual([
      [true, true, 'day'],
      [true, true, null],
    ])
  })

  test('a pause of five minutes begins a new group, one of an hour shows the time', () => {
    const [, afterFive, afterHour] = placeMessages([said('bot', 0), said('bot', 300), said('bot', 300 + 3600)])
    expect(afterFive).toMatchObject({ isFirst: true, separator: null })
    expect(afterHour).toMatchObject({ isFirst: true, separator: 'time' })
  })

  test('a new day stands above the first message of that day only', () => {
    const nextDay = 13 * 3600
    const placed = placeMessages([said('customer', 0), said('customer', nextDay), said('customer', nextDay + 1)])
    expect(placed.map(({ separator }) => separator)).toEqual(['day', 'day', null])
  })

  test('an opened link stands alone between the bubbles', () => {
    const link = said('customer', 1, { text: null, referral: { ref: 'summer' } })
    const [before, , next] = placeMessages([said('customer', 0), link, said('customer', 2)])
    expect([before?.isLast, next?.isFirst]).toEqual([true, true])
  })
})

describe('ticks', () => {
  test('a message goes from sent to delivered to seen', () => {
    const ticks = [{}, { deliveredAt: timeAt(1) }, { deliveredAt: timeAt(1), readAt: timeAt(2) }]
    expect(ticks.map((more) => tickOf(said('customer', 0, more)))).toEqual(['sent', 'delivered', 'seen'])
  })

  test('only the last message of the customer that arrived says how far it came', () => {
    const arrived = said('customer', 1)
    const pending = said('customer', 3, { mid: null })
    expect(tickedMessage([said('customer', 0), arrived, said('bot', 2), pending])).toBe(arrived)
  })

  test('what the customer wrote is never unread for the customer', () => {
    expect(countUnread([said('customer', 0), said('bot', 1), said('desk', 2, { readAt: timeAt(3) })])).toBe(1)
  })
})

test('quick replies are gone as soon as anybody says anything else', () => {
  const asking = said('bot', 0, { quickReplies: [{ title: 'Yes', payload: 'Y' }] })
  expect(openQuickReplies([asking])).toHaveLength(1)
  expect(openQuickReplies([asking, said('customer', 1)])).toEqual([])
  expect(openQuickReplies([asking, said('bot', 1)])).toEqual([])
})

describe('the reply window', () => {
  test.each([
    [59_000, '59 s'],
    [60_000, '1 min'],
    [3_600_000, '1 h'],
    [85_800_000, '23 h 50 min'],
    [6 * 86_400_000 + 3 * 3_600_000, '6 d 3 h'],
  ])('%d ms read as %s', (ms, text) => expect(durationText(ms)).toBe(text))

  test('is told as open, closing in its last hour, closed, or not opened yet', () => {
    const state = (endsAt: string | null) => windowText(endsAt, noon).state
    expect([timeAt(7200), timeAt(3599), timeAt(0), null].map(state)).toEqual(['open', 'closing', 'closed', 'never'])
  })
})

describe('the traffic', () => {
  test('a webhook is named by what it tells, once each, with standby told apart', () => {
    const echo = { sender: {}, message: { is_echo: true } }
    const read = { sender: {}, recipient: {}, timestamp: 1, read: { watermark: 1 } }
    const body = { entry: [{ messaging: [read, read] }, { standby: [echo] }, { changes: [{ field: 'feed' }] }] }
    expect(webhookKinds(body)).toEqual(['read', 'standby echo', 'feed'])
  })

  test('a body that is no webhook is shown as it is instead of failing', () => {
    const entry = { id: 1, at: timeAt(0), status: 500, body: 'not { json', attempt: 2, error: 'Broken' }
    expect(webhookTraffic(entry)).toMatchObject({ what: '', isGood: false, sent: 'not { json', note: '2' })
  })
})

test('every open question can be read the other way from the drawer, and stands as it is read usually', () => {
  const choices = Object.fromEntries(readingChoices)
  for (const [name, usual] of Object.entries(usualReadings())) {
    expect([name, choices[name]?.[0]]).toEqual([name, usual])
    expect([name, (choices[name]?.length ?? 0) > 1]).toEqual([name, true])
  }
})

describe('a message in one line', () => {
  test.each([
    [said('bot', 0, { text: 'hello' }), 'hello'],
    [said('customer', 0, { text: null, postback: { title: 'Menu' } }), 'Menu'],
    [said('customer', 0, { text: null, attachments: [{ type: 'image' }] }), 'Picture'],
    [said('customer', 0, { text: null, attachments: [{ type: 'sticker' }] }), 'Sticker'],
    [said('customer', 0, { text: null, unsentAt: timeAt(1) }), 'Message unsent'],
    [said('customer', 0, { text: null }), 'Unsupported message'],
  ])('%o reads as %s', (message, words) => expect(gist(message)).toBe(words))
})

test('two people of one Page never share a group', () => {
  const persona = (name: string) => ({ persona: { name, pictureUrl: 'https://example.org/a.png' } })
  const placed = placeMessages([
    said('desk', 0, persona('Ana')),
    said('desk', 1, persona('Ana')),
    said('desk', 2, persona('Tom')),
  ])
  expect(placed.map(({ isFirst }) => isFirst)).toEqual([true, false, true])
})

test('a file is one of the four kinds that Messenger knows', () => {
  const types = ['image/png', 'video/mp4', 'audio/ogg', 'application/pdf', '']
  expect(types.map(kindOf)).toEqual(['image', 'video', 'audio', 'file', 'file'])
})

test('French says every word that English says, with the same values in it', () => {
  const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  const words = Object.keys(english) as (keyof typeof english)[]
  expect(Object.keys(french)).toEqual(words)
  expect(words.filter((word) => values(french[word]).join() !== values(english[word]).join())).toEqual([])
})
