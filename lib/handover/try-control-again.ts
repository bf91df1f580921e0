import type { AgentActor } from '#lib/actor.ts'
import { type Moved, moving } from './moved.ts'
import { changeControl } from './open-conversation.ts'

/** A person asks Messenger once more for control that was refused, or never answered. Where control is held nothing happens. */
export function tryControlAgain(_agent: AgentActor, { conversationId }: { conversationId: string }): Promise<Moved> {
  return moving(conversationId, async (open) => {
    if (open.row.settlement === 'held') return
    changeControl(open, { settlement: 'settling', settlementReason: null, settlementAt: open.at })
    open.mustSettle = true
  })
}
