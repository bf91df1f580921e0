import { expect, test } from 'vitest'
import type { Records, StoredConversation } from '../records/record.ts'
import { judge } from './judge.ts'
import { held, said, second, soundRecords, stored } from './testing/sound-records.ts'
import type { Breach } from './violation.ts'

type Spoil = (records: Records, conversation: StoredConversation) => void

const phoneOf = ({ phones }: Records) => phones[0]?.messages ?? []
const screenOf = ({ screens }: Records) => screens[0]?.timelines[0]?.items ?? []

const spoiled: [what: string, spoil: Spoil, breach: Breach, said: RegExp][] = [
  [
    'a customer’s words that the desk does not have',
    ({ phones }) => phones[0]?.messages.push(said({ mid: 'm_9', role: 'customer', text: 'Hello?' })),
    'lost',
    /m_9 "Hello\?"/,
  ],
  [
    'words of the Page Inbox that the desk does not have',
    (records) => phoneOf(records).push(said({ mid: 'm_9', role: 'page-inbox', appId: 'inbox', ownerAppId: 'inbox' })),
    'lost',
    /page-inbox/,
  ],
  [
    'a message that the desk calls sent and nobody saw',
    (_, { messages }) => messages.push(stored({ id: '9', mid: 'm_9' })),
    'lost',
    /9 of .* was sent as m_9/,
  ],
  [
    'a reply that the desk took and forgot',
    ({ replies }) =>
      replies.push({
        agentId: 'camille',
        name: 'Camille',
        conversationId: 'conversation-1',
        clientId: 'c_9',
        text: 'Gone',
        at: second(9),
      }),
    'lost',
    /Camille's reply .* "Gone"/,
  ],
  [
    'a message that a screen does not show',
    (records) => screenOf(records).splice(0, 1),
    'lost',
    /Camille's screen, .* does not show message 1/,
  ],
  [
    'a screen that shows an older state of a message',
    (records) => Object.assign(screenOf(records)[2] ?? {}, { status: 'queued' }),
    'lost',
    /shows 3 as queued/,
  ],
  [
    'a list that shows an older version',
    ({ screens }) => Object.assign(screens[0]?.lists[0]?.rows[0] ?? {}, { version: 8 }),
    'lost',
    /version 8, the desk has 9/,
  ],
  [
    'a screen that never came back',
    ({ screens }) => Object.assign(screens[0] ?? {}, { connection: 'offline' }),
    'lost',
    /is offline/,
  ],
  [
    'one message that was sent twice',
    (records) =>
      phoneOf(records).push(
        said({ mid: 'm_4', role: 'desk', appId: 'desk-app', ownerAppId: 'desk-app', metadata: 'c_3', text: 'Hello' }),
      ),
    'duplicated',
    /sent 2 times as m_3 .*, m_4/,
  ],
  [
    'one message that the desk has twice',
    (_, { messages }) => messages.push(stored({ id: '9', mid: 'm_1', author: 'customer' })),
    'duplicated',
    /the desk has m_1 2 times/,
  ],
  [
    'one event that the door kept twice',
    (_, { keptTwice }) => keptTwice.push({ mid: 'm_1', appId: 'bot-app', times: 2 }),
    'duplicated',
    /kept the event of m_1 2 times for the app bot-app/,
  ],
  [
    'a message beside its own echo',
    (_, { messages }) => {
      Object.assign(messages[2] ?? {}, { mid: null, status: 'failed' })
      messages.push(stored({ id: '9', mid: 'm_3', author: 'other-app', text: 'Hello' }))
    },
    'duplicated',
    /3 \(failed\) and its echo 9 by other-app/,
  ],
  [
    'a bubble that a screen draws twice',
    (records) => screenOf(records).push(...screenOf(records).slice(0, 1)),
    'duplicated',
    /screen shows message 1 2 times/,
  ],
  [
    'a bot that speaks while an agent holds it',
    (records, { messages, sends }) => {
      messages.push(stored({ id: '4', mid: 'm_4', author: 'bot' }))
      sends.push({ messageId: '4', epoch: 3, holder: 'agent', agentId: 'camille' })
      phoneOf(records).push(said({ mid: 'm_4', role: 'bot', appId: 'bot-app', ownerAppId: 'bot-app', at: second(10) }))
    },
    'answered by two',
    /bot .* while the agent camille held it/,
  ],
  [
    'an agent who speaks after somebody else took it',
    (_, { sends }) => Object.assign(sends[1] ?? {}, { agentId: 'hugo' }),
    'answered by two',
    /agent camille answered .* while the agent hugo/,
  ],
  [
    'a bot that is heard after the agent who followed it',
    (records, { messages, sends }) => {
      messages.push(stored({ id: '4', mid: 'm_4', author: 'bot' }))
      sends.unshift({ messageId: '4', epoch: 1, holder: 'bot', agentId: null })
      phoneOf(records).push(said({ mid: 'm_4', role: 'bot', appId: 'bot-app', ownerAppId: 'bot-app', at: second(10) }))
    },
    'answered by two',
    /bot of epoch 1 was heard at .* after agent of epoch 3/,
  ],
  [
    'an app that is heard while another has control',
    (records) => Object.assign(phoneOf(records)[2] ?? {}, { ownerAppId: 'inbox' }),
    'answered without control',
    /desk-app was heard .* while inbox had control/,
  ],
  [
    'an app that speaks while nobody has control and it is not its turn',
    (records) => Object.assign(phoneOf(records)[2] ?? {}, { ownerAppId: null }),
    'answered without control',
    /while nobody had control/,
  ],
  [
    'the desk app saying what no agent said',
    (_, { messages }) => Object.assign(messages[2] ?? {}, { author: 'other-app' }),
    'answered without control',
    /keeps as other-app's/,
  ],
  [
    'a message that never leaves',
    (_, { messages }) => messages.push(stored({ id: '9', status: 'queued' })),
    'stuck',
    /9 of .* is still queued/,
  ],
  [
    'control that is never settled',
    (_, conversation) => Object.assign(conversation, { settlement: 'settling' }),
    'stuck',
    /still being settled/,
  ],
  [
    'a composer that is open without control',
    ({ phones }) => Object.assign(phones[0] ?? {}, { owner: 'inbox' }),
    'stuck',
    /Messenger gives it to inbox/,
  ],
  [
    'last words that the bot never answers',
    (records, conversation) => {
      phoneOf(records).push(said({ mid: 'm_5', text: 'And my parcel?', at: second(20) }))
      conversation.messages.push(
        stored({ id: '5', mid: 'm_5', author: 'customer', status: 'received', text: 'And my parcel?' }),
      )
      Object.assign(conversation, { ...held('bot'), epoch: 4 })
      conversation.moves.push({
        id: '4',
        at: second(15),
        action: 'conversation.returned-to-bot',
        before: held('agent', 'camille'),
        after: held('bot'),
      })
      conversation.handovers.push({ epoch: 4, at: second(15), from: 'agent', to: 'bot', move: 'return-to-bot' })
    },
    'stuck',
    /nobody answers .* "And my parcel\?"/,
  ],
  [
    'a wish for a person that nobody heeds',
    ({ asked }, conversation) => {
      asked.splice(0, 1, { psid: '24', mid: 'm_1', how: 'button', at: second(30) })
      conversation.handovers.push({ epoch: 4, at: second(20), from: 'agent', to: 'bot', move: 'return-to-bot' })
      conversation.moves.push({
        id: '4',
        at: second(20),
        action: 'conversation.returned-to-bot',
        before: held('agent', 'camille'),
        after: held('bot'),
      })
      Object.assign(conversation, { ...held('bot'), epoch: 4 })
    },
    'late handover',
    /asked by button .* no person has had it since/,
  ],
  [
    'a wish for a person that is heeded after three minutes',
    (_, { handovers }) => {
      Object.assign(handovers[0] ?? {}, { at: second(181) })
      Object.assign(handovers[1] ?? {}, { at: second(182) })
    },
    'late handover',
    /people had it 180 s later/,
  ],
  [
    'a line of the record that does not follow from the one before',
    (_, { moves }) => moves.splice(1, 1),
    'audit break',
    /begins with waiting, the one before it ended with bot/,
  ],
  [
    'a holder that the record does not know of',
    (_, conversation) => Object.assign(conversation, { agentId: 'hugo' }),
    'audit break',
    /ends with agent camille, the conversation is held by agent hugo/,
  ],
  [
    'an epoch without its handover',
    (_, { handovers }) => handovers.splice(0, 1),
    'audit break',
    /epochs 3, not of 2 to 3/,
  ],
]

test('records that agree break no promise', () => {
  expect(judge(soundRecords().records)).toEqual([])
})

test.each(spoiled)('%s is named', (_, spoil, breach, words) => {
  const { records, conversation } = soundRecords()
  spoil(records, conversation)
  const named = judge(records).filter((violation) => violation.breach === breach)
  expect(named.map(({ what }) => what).join('\n')).toMatch(words)
  expect(named[0]?.psid).toBeDefined()
})

test('time in which a part of the desk was dead, and time that was skipped, is not held against it', () => {
  const { records, conversation } = soundRecords()
  Object.assign(conversation.handovers[0] ?? {}, { at: second(281) })
  Object.assign(conversation.handovers[1] ?? {}, { at: second(282) })
  const late = () => judge(records).filter(({ breach }) => breach === 'late handover')
  expect(late()).toHaveLength(1)
  records.jumps.push({ at: second(100), seconds: 125 })
  records.outages.push({ what: 'worker', from: second(10), until: second(30) })
  expect(late()).toEqual([])
})

test('what was said to an ad that collects leads, Messenger tells nobody: it is not asked for', () => {
  const { records } = soundRecords()
  records.phones[0]?.messages.unshift(said({ mid: 'm_0', text: 'ana@example.org', isWithinAd: true, at: second(0) }))
  expect(judge(records)).toEqual([])
})

test('of a pane that has more above, only what stands above is not asked for', () => {
  const { records } = soundRecords()
  Object.assign(records.screens[0]?.timelines[0] ?? {}, { hasOlder: true })
  screenOf(records).splice(0, 1)
  expect(judge(records)).toEqual([])
  screenOf(records).pop()
  expect(judge(records)).toMatchObject([{ breach: 'lost' }])
})
