import { expect, test } from 'vitest'
import { parse } from './events.ts'

const receivedAt = new Date('2026-11-22T09:00:00Z')
const at = Date.UTC(2026, 10, 22, 8)
const parties = { sender: { id: '555' }, recipient: { id: '900' } }
const body = (...entry: object[]) => Buffer.from(JSON.stringify({ object: 'page', entry }))
const items = (messaging: object[]) => parse(body({ id: '900', time: at, messaging }), { appId: '222', receivedAt })
const keys = (...list: object[]) =>
  items(list.map((item) => ({ ...parties, timestamp: at, ...item }))).map((item) => item.dedupeKey)

test('the same event has the same key however its parts are ordered and whenever it arrives (D6)', () => {
  const item = { ...parties, timestamp: at, optin: { type: 'x', payload: 'y' } }
  const shuffled = {
    optin: { payload: 'y', type: 'x' },
    timestamp: at,
    recipient: { id: '900' },
    sender: { id: '555' },
  }
  const [first] = items([item])
  const [again] = parse(body({ messaging: [shuffled], id: '900', time: at + 60_000 }), {
    appId: '222',
    receivedAt: new Date(at),
  })
  expect(again?.dedupeKey).toBe(first?.dedupeKey)
})

test('different events never share a key, and neither do the streams of two apps (D6)', () => {
  const distinct = keys(
    { message: { mid: 'm_1', text: 'a' } },
    { message: { mid: 'm_1', is_deleted: true } },
    { message: { mid: 'm_2', text: 'a' } },
    { message_edit: { mid: 'm_1', text: 'b', num_edit: 1 } },
    { message_edit: { mid: 'm_1', text: 'c', num_edit: 2 } },
    { postback: { mid: 'm_3', title: 'T' } },
    { postback: { mid: 'm_3', title: 'T', payload: 'P' } },
    { postback: { title: 'T' } },
    { postback: { title: 'U' } },
    { reaction: { mid: 'm_1', reaction: 'love', action: 'react' } },
    { reaction: { mid: 'm_1', reaction: 'love', action: 'unreact' } },
    { read: { watermark: at } },
    { read: { watermark: at + 1 } },
    { delivery: { watermark: at } },
    { pass_thread_control: { new_owner_app_id: 1 } },
    { pass_thread_control: { new_owner_app_id: 2 } },
    { take_thread_control: { new_owner_app_id: 1 } },
    { request_thread_control: { requested_owner_app_id: 1 } },
    { referral: { ref: 'a' } },
    { referral: { ref: 'b' } },
    { game_play: { score: 1 } },
    { game_play: { score: 2 } },
  )
  expect(new Set(distinct).size).toBe(distinct.length)
  const stream = (appId: string) =>
    parse(body({ id: '900', messaging: [{ ...parties, message: { mid: 'm' } }] }), { appId, receivedAt })
  expect(stream('111')[0]?.dedupeKey).not.toBe(stream('222')[0]?.dedupeKey)
})
