import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  botToken,
  deskToken,
  type Fields,
  type Harness,
  refusalOf,
  routedPage,
  startHarness,
  zeroBotToken,
  zeroPage,
} from './harness.ts'

type Listed = { data: Fields[]; paging?: { cursors: Fields; next?: string; previous?: string } }

let simulator: Harness
beforeAll(async () => {
  simulator = await startHarness()
})
afterAll(() => simulator.close())

const newest = 'messages.limit(2){id,created_time,from,message,attachments}'

describe('S41 conversations', () => {
  test('of one person, with the newest messages first and in the shape of the Graph API', async () => {
    const psid = await simulator.openThread()
    const asked = await simulator.says(psid, 'Where is it?')
    const sent = await simulator.send(botToken, psid, { text: 'On its way', metadata: 'b-1' })
    const path = `/${routedPage}/conversations?platform=messenger&user_id=${psid}&fields=${newest}`
    const { body } = await simulator.get(botToken, path)
    expect(body).toEqual({
      data: [
        {
          id: `t_${psid}`,
          messages: {
            data: [
              {
                id: sent.body.message_id,
                created_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/),
                from: { id: routedPage },
                message: 'On its way',
              },
              { id: asked, created_time: expect.any(String), from: { id: psid }, message: 'Where is it?' },
            ],
            paging: { cursors: expect.anything(), next: expect.stringContaining(`/t_${psid}/messages?`) },
          },
        },
      ],
      paging: { cursors: expect.anything() },
    })
  })

  test('files have their kind; a message is the same as by its own id', async () => {
    const psid = await simulator.openThread()
    const file = { type: 'file', name: 'note.txt', dataBase64: 'aGVsbG8=' }
    const mid = await simulator.says(psid, { attachments: [file] })
    const node = { fields: 'id,from,message,attachments' }
    const { body } = await simulator.get(botToken, `/t_${psid}?fields=messages{${node.fields}}`)
    const [shown] = (body.messages as { data: Fields[] }).data
    expect(shown).toMatchObject({ id: mid, message: '', attachments: { data: [{ file_url: expect.any(String) }] } })
    expect((await simulator.get(botToken, `/${mid}?fields=${node.fields}`)).body).toEqual(shown)
  })

  test('of the caller’s own Page only', async () => {
    const psid = await simulator.openThread()
    expect(refusalOf(await simulator.get(zeroBotToken, `/t_${psid}`))).toMatchObject({ status: 400, code: 100 })
    const { body } = await simulator.get(botToken, `/${routedPage}/conversations?user_id=1`)
    expect(body).toEqual({ data: [] })
  })

  const read = async (address: string) => (await (await fetch(address)).json()) as Listed

  test('pages of messages lead through the whole conversation, also while the customer goes on writing', async () => {
    const psid = await simulator.customer()
    const said: string[] = []
    for (let count = 0; count < 7; count++) said.push(await simulator.says(psid, `number ${count}`))
    const first = (await simulator.get(botToken, `/t_${psid}?fields=messages.limit(3){message}`)).body
      .messages as Listed
    await simulator.says(psid, 'meanwhile')
    const second = await read(String(first.paging?.next))
    const third = await read(String(second.paging?.next))
    const seen = [first, second, third].flatMap(({ data }) => data.map(({ id }) => id))
    expect(seen).toEqual(said.toReversed())
    expect(third.paging).not.toHaveProperty('next')
    expect(second.data[0]).toEqual({ id: said[3], message: 'number 3' })
    const back = await read(String(second.paging?.previous))
    expect(back.data.map(({ id }) => id)).toEqual(said.slice(4).toReversed())
    const after = `${first.paging?.cursors.after}`
    const byCursor = await simulator.get(botToken, `/t_${psid}?fields=messages.limit(3).after(${after}){message}`)
    expect((byCursor.body.messages as Listed).data).toEqual(second.data)
  })

  test('pages of conversations, the latest first, and nothing of another platform', async () => {
    const run = await startHarness()
    const psids: string[] = []
    for (let count = 0; count < 5; count++) psids.push(await run.openThread())
    await run.says(psids[0] ?? '', 'and again')
    const order = [psids[0], ...psids.slice(1).toReversed()].map((psid) => `t_${psid}`)
    const path = '/me/conversations?platform=messenger&limit=2'
    const first = (await run.get(botToken, path)).body as Listed
    expect(first.data[0]).toEqual({ id: order[0], updated_time: expect.stringMatching(/\+0000$/) })
    const second = (await run.get(botToken, `${path}&after=${first.paging?.cursors.after}`)).body as Listed
    const third = await read(String(second.paging?.next))
    expect([first, second, third].flatMap(({ data }) => data.map(({ id }) => id))).toEqual(order)
    expect((await run.get(botToken, '/me/conversations?platform=instagram')).body).toEqual({ data: [] })
    await run.close()
  })

  test('details end at the twentieth message: older ones are told by id and time, and by themselves not at all', async () => {
    const psid = await simulator.customer()
    const said: string[] = []
    for (let count = 0; count < 22; count++) said.push(await simulator.says(psid, `number ${count}`))
    const path = `/t_${psid}?fields=messages.limit(50){message,created_time}`
    const { data } = (await simulator.get(botToken, path)).body.messages as Listed
    expect(data).toHaveLength(22)
    expect(data[19]).toMatchObject({ id: said[2], message: 'number 2' })
    expect(data[20]).toEqual({ id: said[1], created_time: expect.any(String) })
    expect((await simulator.get(botToken, `/${said[2]}?fields=message`)).body).toMatchObject({ message: 'number 2' })
    expect(refusalOf(await simulator.get(botToken, `/${said[1]}?fields=message`))).toMatchObject({ subcode: 9000001 })
  })

  test('is_owner only when asked for, only where routing is on, and about the caller', async () => {
    const psid = await simulator.openThread()
    const ownerFor = async (token: string, of = psid) =>
      (await simulator.get(token, `/t_${of}?fields=is_owner`)).body.is_owner
    expect([await ownerFor(botToken), await ownerFor(deskToken)]).toEqual([true, false])
    await simulator.move(deskToken, 'take', psid)
    expect([await ownerFor(botToken), await ownerFor(deskToken)]).toEqual([false, true])
    expect((await simulator.get(botToken, `/t_${psid}`)).body).not.toHaveProperty('is_owner')
    const unrouted = await simulator.openThread(zeroPage)
    expect(await ownerFor(zeroBotToken, unrouted)).toBeUndefined()
  })

  test('what else is told of a conversation: who takes part, how many messages, what was said last', async () => {
    const psid = await simulator.openThread()
    const fields = 'participants,message_count,unread_count,snippet,can_reply,name'
    expect((await simulator.get(botToken, `/t_${psid}?fields=${fields}`)).body).toEqual({
      id: `t_${psid}`,
      participants: {
        data: [
          { name: 'Ana Éloi', email: `${psid}@facebook.com`, id: psid },
          { name: 'Routed', email: `${routedPage}@facebook.com`, id: routedPage },
        ],
      },
      message_count: 1,
      unread_count: 1,
      snippet: 'hello',
      can_reply: true,
      name: 'Ana Éloi',
    })
  })

  test('links, stickers and replies have fields of their own', async () => {
    const psid = await simulator.openThread()
    const first = await simulator.says(psid, { text: 'hi' })
    await simulator.says(psid, { text: 'about that', replyTo: first })
    const link = { type: 'fallback', payload: { url: 'https://example.org/a', title: 'A' } }
    await simulator.says(psid, { attachments: [link] })
    await simulator.says(psid, {
      attachments: [{ type: 'sticker', payload: { url: 'https://s/1.png', sticker_id: 1 } }],
    })
    const path = `/t_${psid}?fields=messages.limit(3){shares,sticker,reply_to}`
    const { data } = (await simulator.get(botToken, path)).body.messages as Listed
    expect(data).toMatchObject([
      { sticker: 'https://s/1.png' },
      { shares: { data: [{ link: 'https://example.org/a', name: 'A' }] } },
      { reply_to: { id: first, is_self_reply: true } },
    ])
  })
})
