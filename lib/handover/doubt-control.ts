import { applyControl } from './apply-control.ts'
import { inConversation } from './open-conversation.ts'

/**
 * What was heard does not fit what is believed: Messenger is asked who has the thread before anything is said in it, and the
 * bot goes on when it is ours or nobody's. In doubt already, it is being asked.
 */
export function doubtControl(conversationId: string): Promise<void> {
  return inConversation(conversationId, async (open) => {
    await applyControl(open, { kind: 'contradicted', at: open.at })
    open.mustSettle = true
  })
}
