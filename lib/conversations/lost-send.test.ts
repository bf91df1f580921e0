import { describe, expect, test } from 'vitest'
import { type LostSend, traceOf } from './lost-send.ts'

const saidAt = new Date('2026-11-25T10:00:00Z')
const later = (seconds: number) => new Date(saidAt.getTime() + seconds * 1000)
const route = { messageId: '1', conversationId: '2', pageId: '900', psid: '5', appId: '2' }
const lost = (more: Partial<LostSend> = {}): LostSend => ({
  ...{ ...route, saidAt, text: 'Il arrive demain.', hasAttachment: false, isTemplate: false },
  ...more,
})
const shown = (mid: string, more: object = {}) => ({
  ...{ mid, at: later(1), isFromPage: true, text: 'Il arrive demain.', hasAttachment: false },
  ...more,
})
const known = (...mids: string[]) => mids.includes.bind(mids)
const asked = shown('asked', { isFromPage: false, text: 'Où est mon colis ?', at: later(-100) })

describe('D29: whether it arrived', () => {
  test.each([
    ['its words are there', lost(), [shown('m1'), asked], { is: 'there', mid: 'm1', at: later(1) }],
    ['a clock a little behind', lost(), [shown('m1', { at: later(-40) }), asked], { is: 'there', mid: 'm1' }],
    ['of two that look alike, the first', lost(), [shown('m2'), shown('m1'), asked], { mid: 'm1' }],
    ['the same words said long before', lost(), [shown('m1', { at: later(-600) }), asked], { is: 'missing' }],
    ['the same words by the customer', lost(), [shown('m1', { isFromPage: false }), asked], { is: 'missing' }],
    ['other words', lost(), [shown('m1', { text: 'Bonjour' }), asked], { is: 'missing' }],
    [
      'a file',
      lost({ text: null, hasAttachment: true }),
      [shown('m1', { text: null, hasAttachment: true })],
      { mid: 'm1' },
    ],
    ['words are no file', lost({ text: null, hasAttachment: true }), [shown('m1')], { is: 'missing' }],
    ['buttons without their words', lost({ isTemplate: true }), [shown('m1', { text: null }), asked], { mid: 'm1' }],
    ['a thread that shows nothing', lost(), [], { is: 'unclear' }],
  ])('%s', (_name, message, messages, trace) => {
    expect(traceOf(message, { messages, since: null }, known())).toMatchObject(trace)
  })

  test('what is known already is another message', () => {
    expect(traceOf(lost(), { messages: [shown('m1'), asked], since: null }, known('m1'))).toEqual({ is: 'missing' })
  })

  test('a list that does not reach back far enough proves nothing', () => {
    const messages = [shown('m2', { text: 'autre' })]
    expect(traceOf(lost(), { messages, since: later(-30) }, known())).toEqual({ is: 'unclear' })
    expect(traceOf(lost(), { messages, since: later(-90) }, known())).toEqual({ is: 'missing' })
  })
})
