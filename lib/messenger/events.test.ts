import { expect, test } from 'vitest'
import { parse } from './events.ts'
import { type StoredItem, translate } from './translate.ts'

const receivedAt = new Date('2026-11-22T09:00:00Z')
const at = Date.UTC(2026, 10, 22, 8)
const parties = { sender: { id: '555' }, recipient: { id: '900' } }
const body = (...entry: object[]) => Buffer.from(JSON.stringify({ object: 'page', entry }))
const parseEntries = (...entry: object[]) => parse(body(...entry), { appId: '222', receivedAt })
const items = (messaging: object[], channel = 'messaging') =>
  parseEntries({ id: '900', time: at, [channel]: messaging })

/** What the worker makes of one item, after it has been through the database. */
function read(item: object, channel = 'messaging') {
  const [parsed] = items([{ ...parties, timestamp: at, ...item }], channel)
  return parsed && translate(parsed as StoredItem)
}
const keys = (...list: object[]) =>
  items(list.map((item) => ({ ...parties, timestamp: at, ...item }))).map((item) => item.dedupeKey)

test('a text, a tapped quick reply and a reply to a message', () => {
  const message = { mid: 'm_1', text: 'Prix', quick_reply: { payload: 'PRICE' }, reply_to: { mid: 'm_0' } }
  expect(read({ message })).toMatchObject({
    appId: '222',
    pageId: '900',
    psid: '555',
    channel: 'messaging',
    at: new Date(at),
    kind: 'message',
    mid: 'm_1',
    text: 'Prix',
    quickReplyPayload: 'PRICE',
    replyToMid: 'm_0',
    isUnsupported: false,
  })
})

test('attachments of every known shape, with their address wherever it stands', () => {
  const attachments = [
    { type: 'file', payload: { url: 'https://cdn/x/facture%20mars.pdf?sig=1' } },
    { type: 'fallback', title: 'A link', url: 'https://example.org', payload: null },
    { type: 'fallback' },
    { type: 'location', title: 'Here', payload: { coordinates: { lat: 1, long: 2 } } },
    {
      type: 'reel',
      payload: { url: 'https://facebook.com/reel/1', title: 'A reel', reel_video_id: 12345678901234567890n.toString() },
    },
    { type: 'hologram', payload: { depth: 3 } },
  ]
  const event = read({ message: { mid: 'm_1', attachments } })
  expect(event?.kind === 'message' && event.attachments).toEqual([
    {
      type: 'file',
      url: 'https://cdn/x/facture%20mars.pdf?sig=1',
      title: null,
      name: 'facture mars.pdf',
      payload: attachments[0]?.payload,
    },
    { type: 'fallback', url: 'https://example.org', title: 'A link', name: null, payload: null },
    { type: 'fallback', url: null, title: null, name: null, payload: null },
    {
      type: 'location',
      url: null,
      title: 'Here',
      name: null,
      payload: attachments[3]?.payload,
      detail: { place: { latitude: 1, longitude: 2 } },
    },
    { type: 'reel', url: 'https://facebook.com/reel/1', title: 'A reel', name: null, payload: attachments[4]?.payload },
    { type: 'hologram', url: null, title: null, name: null, payload: { depth: 3 } },
  ])
})

test('a sticker that comes twice, as itself and as a picture, is one', () => {
  const payload = { url: 'https://cdn/like.png', sticker_id: 369239263222822 }
  const event = read({
    message: {
      mid: 'm_1',
      attachments: [
        { type: 'sticker', payload },
        { type: 'image', payload },
      ],
    },
  })
  expect(event?.kind === 'message' && event.attachments.map(({ type }) => type)).toEqual(['sticker'])
})

test('a message with nothing in it is unsupported, an unsent one is unsent (D16)', () => {
  expect(read({ message: { mid: 'm_1' } })).toMatchObject({ isUnsupported: true, isUnsent: false })
  expect(read({ message: { mid: 'm_1', is_unsupported: true } })).toMatchObject({ isUnsupported: true })
  expect(read({ message: { mid: 'm_1', is_deleted: true } })).toMatchObject({ isUnsupported: false, isUnsent: true })
})

test('an echo belongs to the customer it was sent to, and says which app spoke (D13)', () => {
  const message = {
    is_echo: true,
    app_id: 263902037430900,
    metadata: 'client-1',
    mid: 'm_2',
    text: 'Hello',
    ai_generated: true,
  }
  const echo = { sender: { id: '900' }, recipient: { id: '555' }, timestamp: at, message }
  const [parsed] = items([echo], 'standby')
  expect(parsed && translate(parsed as StoredItem)).toMatchObject({
    kind: 'echo',
    channel: 'standby',
    psid: '555',
    fromAppId: '263902037430900',
    metadata: 'client-1',
    isAiGenerated: true,
  })
  const [bare] = items([{ ...echo, message: { is_echo: true, mid: 'm_3' } }])
  expect(bare && translate(bare as StoredItem)).toMatchObject({ kind: 'echo', fromAppId: null, metadata: null })
})

test('edits and reactions are changes to a message that was said (D16)', () => {
  expect(read({ message_edit: { mid: 'm_1', text: 'corrected', num_edit: '2' } })).toMatchObject({
    kind: 'edit',
    edits: 2,
  })
  const reaction = { mid: 'm_1', reaction: 'love', emoji: '❤', action: 'react' }
  expect(read({ reaction })).toMatchObject({ kind: 'reaction', emoji: '❤', isRemoved: false })
  expect(read({ reaction: { ...reaction, action: 'unreact' } })).toMatchObject({ isRemoved: true })
})

test('a postback without payload is read by its title (D17)', () => {
  expect(read({ postback: { mid: 'm_1', title: 'Talk to a person' } }, 'standby')).toMatchObject({
    kind: 'postback',
    title: 'Talk to a person',
    payload: null,
  })
})

test('how a customer came, by a link or an advertisement, alone or with a message', () => {
  const referral = { ref: 'summer', source: 'ADS', type: 'OPEN_THREAD', ads_context_data: { ad_title: 'Summer sale' } }
  const read_ = { ref: 'summer', source: 'ADS', type: 'OPEN_THREAD', adTitle: 'Summer sale' }
  expect(read({ referral })).toMatchObject({ kind: 'referral', referral: read_ })
  expect(read({ message: { mid: 'm_1', text: 'Hi', referral } })).toMatchObject({ kind: 'message', referral: read_ })
  expect(read({ postback: { title: 'Get started', referral } })).toMatchObject({ kind: 'postback', referral: read_ })
})

test('receipts are read by their watermark, with or without mids and time (D19)', () => {
  const [delivery] = parseEntries({ id: '900', messaging: [{ ...parties, delivery: { watermark: at } }] })
  expect(delivery).toMatchObject({ kind: 'delivery', occurredAt: new Date(at) })
  expect(delivery && translate(delivery as StoredItem)).toMatchObject({ mids: [], watermark: new Date(at) })
  expect(read({ read: { watermark: String(at) } })).toMatchObject({ kind: 'read', watermark: new Date(at) })
  expect(read({ delivery: { mids: ['m_1'] } })).toMatchObject({ kind: 'unknown', label: 'delivery' })
})

test('milliseconds, seconds and strings of either are one time (D8)', () => {
  const times = [at, at / 1000, String(at), String(at / 1000)].map(
    (timestamp) => items([{ ...parties, timestamp, read: { watermark: timestamp } }])[0],
  )
  expect(new Set(times.map((item) => item?.occurredAt.getTime()))).toEqual(new Set([at]))
  expect(new Set(times.map((item) => item?.dedupeKey)).size).toBe(1)
})

test('without a time of its own an event has its entry’s, and at last that of its arrival (D8)', () => {
  const item = { ...parties, message: { mid: 'm_1', text: 'a' } }
  expect(parseEntries({ id: '900', time: at / 1000, messaging: [item] })[0]?.occurredAt).toEqual(new Date(at))
  for (const timestamp of [undefined, null, 'soon', -1, 0, 1e300])
    expect(parseEntries({ id: '900', messaging: [{ ...item, timestamp }] })[0]?.occurredAt).toEqual(receivedAt)
})

test('ids are strings whether they come as numbers or as text, even beyond what a number can hold (D9)', () => {
  const change = { previous_owner_app_id: null, new_owner_app_id: 2020202020202020, metadata: '{"v":1}' }
  expect(read({ pass_thread_control: change })).toMatchObject({
    kind: 'control-passed',
    previousOwnerAppId: null,
    newOwnerAppId: '2020202020202020',
    metadata: '{"v":1}',
  })
  expect(keys({ pass_thread_control: change })).toEqual(
    keys({ pass_thread_control: { ...change, new_owner_app_id: '2020202020202020' } }),
  )
  const wide = `{"object":"page","entry":[{"id":900,"messaging":[{"sender":{"id":98765432109876543},"recipient":{"id":900},"timestamp":${at},"read":{"watermark":${at}}}]}]}`
  expect(parse(Buffer.from(wide), { appId: '222', receivedAt })).toMatchObject([
    { pageId: '900', psid: '98765432109876543' },
  ])
})

test('control is read by its key, in whatever array and however complete (D11)', () => {
  const taken = { take_thread_control: { previous_owner_app_id: '222', new_owner_app_id: '333' } }
  expect(read(taken, 'standby')).toMatchObject({
    kind: 'control-taken',
    channel: 'standby',
    newOwnerAppId: '333',
    metadata: null,
  })
  expect(read({ request_thread_control: { requested_owner_app_id: 333 } })).toMatchObject({
    kind: 'control-requested',
    byAppId: '333',
  })
  const [odd] = parseEntries({ id: '900', time: at, messaging_handovers: [{ ...parties, timestamp: at, ...taken }] })
  expect(odd).toMatchObject({ kind: 'control-taken', channel: 'messaging', psid: '555' })
})

test('what names no customer is kept without one: roles, policy, guests, Instagram, Page changes (D5, D10)', () => {
  const found = [
    ...items([{ recipient: { id: '900' }, timestamp: at, app_roles: { 222: ['primary_receiver'] } }]),
    ...items([{ recipient: { id: '900' }, timestamp: at, policy_enforcement: { action: 'warning' } }]),
    ...items([
      { sender: { user_ref: 'guest' }, recipient: { id: '900' }, timestamp: at, message: { mid: 'm', text: 'hi' } },
    ]),
    ...parseEntries({ id: '900', time: at, changes: [{ field: 'feed', value: {} }] }),
    ...parse(
      Buffer.from(
        JSON.stringify({
          object: 'instagram',
          entry: [{ id: '1', messaging: [{ ...parties, message: { mid: 'i' } }] }],
        }),
      ),
      { appId: '222', receivedAt },
    ),
  ]
  expect(found.map(({ psid, channel }) => [psid, channel])).toEqual([
    [null, 'messaging'],
    [null, 'messaging'],
    [null, 'messaging'],
    [null, 'changes'],
    [null, 'other'],
  ])
})

test('nothing that could be sent makes the parser throw (D4)', () => {
  const odd = [
    null,
    7,
    'x',
    [],
    {},
    { message: null },
    { message: [] },
    { delivery: 1 },
    { reaction: { mid: {} } },
    { __proto__: null },
  ]
  for (const item of odd) expect(items([item as object])).toHaveLength(1)
  for (const text of ['', 'null', '[]', '{}', '{"entry":7}', '{"object":"page","entry":[null,7,{}]}'])
    expect(() => parse(Buffer.from(text), { appId: '222', receivedAt })).not.toThrow()
})
