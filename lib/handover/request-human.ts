import { changeHolder } from './change-holder.ts'
import type { HolderChange } from './holder-change.ts'
import { keepLanguage } from './keep-language.ts'
import { type Moved, moving } from './moved.ts'
import type { OpenConversation } from './open-conversation.ts'

export type HumanRequest = Omit<HolderChange, 'move' | 'toAgentId' | 'appId'>

/**
 * Brings a conversation to people, at any time and in any state: while they have it already this is only recorded, and while
 * an app outside Relais speaks it comes to them when that is over.
 */
export function requestHuman({
  conversationId,
  ...request
}: HumanRequest & { conversationId: string }): Promise<Moved> {
  return moving(conversationId, (open) => bringToPeople(open, request))
}

/** The same, inside a transaction. */
export async function bringToPeople(open: OpenConversation, request: HumanRequest): Promise<void> {
  await keepLanguage(open, request.language)
  await changeHolder(open, { ...request, move: 'hand-over' })
}
