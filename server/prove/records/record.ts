/** The three records that the proof compares. Times are ISO 8601 in UTC. */
export type Records = {
  /** What customers said and saw, as the simulator keeps it. */
  phones: Phone[]
  /** What the desk stored. */
  conversations: StoredConversation[]
  /** What agents' screens showed at the end. */
  screens: Screen[]
  /** Every reply that the desk took from an agent. */
  replies: Reply[]
  /** Every time a customer asked for a person or complained. */
  asked: Asked[]
  outages: { what: string; from: string; until: string }[]
  /** When and by how much time was moved on, so that waiting is measured in time that passed. */
  jumps: { at: string; seconds: number }[]
  apps: { bot: string; desk: string; idleSpeaker: string | null; isOthersSpeechFree: boolean }
}

export type PhoneMessage = {
  mid: string
  at: string
  role: 'customer' | 'bot' | 'desk' | 'page-inbox' | 'other'
  appId: string | null
  /** Who had control when it was said. */
  ownerAppId?: string | null
  /** Said to an ad that collects leads: Messenger tells no app of it. */
  isWithinAd?: boolean
  text: string | null
  metadata: string | null
}
export type Phone = { psid: string; owner: string | null; messages: PhoneMessage[] }

export type HolderState = { holder: string; agentId: string | null; appId: string | null }

export type StoredMessage = {
  id: string
  mid: string | null
  clientId: string | null
  author: string
  authorAgentId: string | null
  text: string | null
  status: string
  failure: string | null
  isNotice: boolean
  at: string
}
export type StoredConversation = HolderState & {
  id: string
  psid: string
  version: number
  previousHolder: string | null
  epoch: number
  settlement: string
  settlementReason: string | null
  controlOwnerAppId: string | null
  messages: StoredMessage[]
  /** Every passing of the conversation, oldest first. */
  handovers: { epoch: number; at: string; from: string; to: string; move: string }[]
  /** The lines of the record that are about the holder, oldest first. */
  moves: { id: string; at: string; action: string; before: HolderState | null; after: HolderState | null }[]
  /** Each time a message was marked `sending`: who held the conversation in that very transaction. */
  sends: { messageId: string; epoch: number; holder: string; agentId: string | null }[]
  /** How often the door kept one message's event from one app, where that is more than once. */
  keptTwice: { mid: string; appId: string; times: number }[]
}

export type ShownItem = {
  type: string
  id: string
  at: string
  mid: string | null
  version: number
  status: string | null
}
/** `version` is the conversation's when the newest page was read; `isLive` where it was open all along, not opened to look. */
export type ShownTimeline = {
  conversationId: string
  version: number | null
  items: ShownItem[]
  hasOlder: boolean
  isLive: boolean
}
export type Screen = {
  name: string
  agentId: string
  connection: string
  lists: { view: string; rows: { id: string; version: number }[]; hasMore: boolean }[]
  timelines: ShownTimeline[]
}

export type Reply = {
  agentId: string
  name: string
  conversationId: string
  clientId: string
  text: string
  at: string
}
export type Asked = { psid: string; mid: string; how: 'words' | 'button'; at: string }
