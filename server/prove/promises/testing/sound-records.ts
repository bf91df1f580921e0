import type { PhoneMessage, Records, StoredConversation, StoredMessage } from '../../records/record.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 25, 10, 0, second)).toISOString()

/** A customer asks, the bot hands over, Camille answers: three records that agree. Each call gives a copy to spoil. */
export function soundRecords(): { records: Records; conversation: StoredConversation } {
  const conversation: StoredConversation = {
    id: 'conversation-1',
    psid: '24',
    version: 9,
    ...{ holder: 'agent', agentId: 'camille', appId: null, previousHolder: null, epoch: 3 },
    ...{ settlement: 'held', settlementReason: null, controlOwnerAppId: 'desk-app' },
    messages: [
      stored({ id: '1', mid: 'm_1', author: 'customer', text: 'A person, please', status: 'received', at: at(1) }),
      stored({ id: '2', mid: 'm_2', clientId: 'c_2', author: 'bot', text: 'One moment', isNotice: true, at: at(2) }),
      stored({
        id: '3',
        mid: 'm_3',
        clientId: 'c_3',
        author: 'agent',
        authorAgentId: 'camille',
        text: 'Hello',
        at: at(9),
      }),
    ],
    handovers: [
      { epoch: 2, at: at(2), from: 'bot', to: 'waiting', move: 'hand-over' },
      { epoch: 3, at: at(5), from: 'waiting', to: 'agent', move: 'claim' },
    ],
    moves: [
      { id: '1', at: at(1), action: 'conversation.opened', before: null, after: held('bot') },
      { id: '2', at: at(2), action: 'conversation.handed-over', before: held('bot'), after: held('waiting') },
      { id: '3', at: at(5), action: 'conversation.claimed', before: held('waiting'), after: held('agent', 'camille') },
    ],
    sends: [
      { messageId: '2', epoch: 2, holder: 'waiting', agentId: null },
      { messageId: '3', epoch: 3, holder: 'agent', agentId: 'camille' },
    ],
    keptTwice: [],
  }
  const records: Records = {
    phones: [
      {
        psid: '24',
        owner: 'desk-app',
        messages: [
          said({ mid: 'm_1', at: at(1), text: 'A person, please' }),
          said({
            mid: 'm_2',
            at: at(3),
            role: 'bot',
            appId: 'bot-app',
            ownerAppId: 'bot-app',
            metadata: 'c_2',
            text: 'One moment',
          }),
          said({
            mid: 'm_3',
            at: at(9),
            role: 'desk',
            appId: 'desk-app',
            ownerAppId: 'desk-app',
            metadata: 'c_3',
            text: 'Hello',
          }),
        ],
      },
    ],
    conversations: [conversation],
    screens: [
      {
        name: 'Camille',
        agentId: 'camille',
        connection: 'live',
        lists: [{ view: 'mine', rows: [{ id: 'conversation-1', version: 9 }], hasMore: false }],
        timelines: [
          {
            conversationId: 'conversation-1',
            items: conversation.messages.map(({ id, at, mid, status }) => ({
              type: 'message',
              id,
              at,
              mid,
              version: 1,
              status,
            })),
            version: 9,
            hasOlder: false,
            isLive: true,
          },
        ],
      },
    ],
    replies: [
      {
        agentId: 'camille',
        name: 'Camille',
        conversationId: 'conversation-1',
        clientId: 'c_3',
        text: 'Hello',
        at: at(8),
      },
    ],
    asked: [{ psid: '24', mid: 'm_1', how: 'words', at: at(1) }],
    outages: [],
    jumps: [],
    apps: { bot: 'bot-app', desk: 'desk-app', idleSpeaker: 'bot-app', isOthersSpeechFree: false },
  }
  return { records, conversation }
}

export const held = (holder: string, agentId: string | null = null) => ({ holder, agentId, appId: null })

export const stored = (given: Partial<StoredMessage>): StoredMessage => ({
  ...{ id: '0', mid: null, clientId: null, author: 'bot', authorAgentId: null, text: null, status: 'sent' },
  ...{ failure: null, isNotice: false, at: at(0) },
  ...given,
})

export const said = (given: Partial<PhoneMessage>): PhoneMessage => ({
  ...{ mid: 'm_0', at: at(0), role: 'customer', appId: null, text: null, metadata: null },
  ...given,
})

/** The moment that many seconds after ten o'clock. */
export const second = at
