import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { botToken, type Fields, type Harness, refusalOf, startHarness } from './harness.ts'

let simulator: Harness
let psid: string
beforeAll(async () => {
  simulator = await startHarness()
  psid = await simulator.customer()
  await simulator.says(psid, 'hello')
})
afterAll(() => simulator.close())
afterEach(() => simulator.must('DELETE', '/faults'))

describe('limits', () => {
  const quickReply = (part: Fields = {}) => ({ content_type: 'text', title: 'Yes', payload: 'YES', ...part })
  const element = (part: Fields = {}) => ({ title: 'Card', subtitle: 'One', ...part })
  const buttonOf = (part: Fields = {}) => ({ type: 'postback', title: 'Go', payload: 'GO', ...part })
  const template = (payload: Fields) => ({ attachment: { type: 'template', payload } })
  const generic = (elements: unknown[]) => template({ template_type: 'generic', elements })
  const times = <T>(count: number, item: T) => Array.from({ length: count }, () => item)

  test.each([
    ['text of 2001 characters', { text: 'x'.repeat(2001) }],
    ['14 quick replies', { text: 'x', quick_replies: times(14, quickReply()) }],
    ['a quick reply title of 21', { text: 'x', quick_replies: [quickReply({ title: 'x'.repeat(21) })] }],
    ['a quick reply payload of 1001', { text: 'x', quick_replies: [quickReply({ payload: 'x'.repeat(1001) })] }],
    ['11 elements', generic(times(11, element()))],
    ['4 buttons', template({ template_type: 'button', text: 'x', buttons: times(4, buttonOf()) })],
    ['4 buttons on a card', generic([element({ buttons: times(4, buttonOf()) })])],
    ['a button title of 21', generic([element({ buttons: [buttonOf({ title: 'x'.repeat(21) })] })])],
    ['a button payload of 1001', generic([element({ buttons: [buttonOf({ payload: 'x'.repeat(1001) })] })])],
    ['a card that is only its title', generic([{ title: 'Card' }])],
    ['a card without a title', generic([{ subtitle: 'One' }])],
    ['no card', generic([])],
    ['no button', template({ template_type: 'button', text: 'x', buttons: [] })],
    ['buttons without words', template({ template_type: 'button', buttons: [buttonOf()] })],
    ['31 images', { attachments: times(31, { type: 'image', payload: { url: 'http://127.0.0.1:1/x' } }) }],
    ['metadata of 1000', { text: 'x', metadata: 'x'.repeat(1000) }],
  ])('S28 refuses %s with 100', async (_what, tooMuch) => {
    expect(refusalOf(await simulator.send(botToken, psid, tooMuch))).toMatchObject({ status: 400, code: 100 })
  })

  test('S28 takes what is just within the limits', async () => {
    const within = [
      { text: 'x'.repeat(2000), metadata: 'x'.repeat(999) },
      { text: 'x', quick_replies: times(13, quickReply({ title: 'x'.repeat(20), payload: 'x'.repeat(1000) })) },
      generic(times(10, element({ buttons: times(3, buttonOf({ title: 'x'.repeat(20) })) }))),
    ]
    for (const most of within) expect((await simulator.send(botToken, psid, most)).status).toBe(200)
  })

  test('S29 refuses message and sender_action together with 2018014', async () => {
    const both = await simulator.send(botToken, psid, { text: 'hi' }, { sender_action: 'typing_on' })
    expect(refusalOf(both)).toMatchObject({ code: 100, subcode: 2018014 })
  })

  test('S68 rejects unknown keys in message and names where they are', async () => {
    const inMessage = await simulator.send(botToken, psid, { text: 'x', sparkle: true })
    expect(refusalOf(inMessage).message).toBe('(#100) Invalid keys "sparkle" were found in param "message".')
    const replies = [{ content_type: 'text', title: 'Yes', playload: 'YES' }]
    const inReply = await simulator.send(botToken, psid, { text: 'x', quick_replies: replies })
    expect(refusalOf(inReply).message).toBe(
      '(#100) Invalid keys "playload" were found in param "message[quick_replies][0]".',
    )
    const onButton = await simulator.send(botToken, psid, generic([element({ buttons: [buttonOf({ color: 1 })] })]))
    expect(refusalOf(onButton).message).toBe(
      '(#100) Invalid keys "color" were found in param "message[attachment][payload][elements][0][buttons][0]".',
    )
  })
})
