import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { botToken, type Fields, type Harness, refusalOf, routedPage, startHarness, zeroBotToken } from './harness.ts'

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
          },
        },
      ],
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
})
