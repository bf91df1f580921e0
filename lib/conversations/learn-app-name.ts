import { keepAppNames } from '#lib/apps/keep-app-names.ts'
import { inConversation } from '#lib/handover/open-conversation.ts'

/** Who it is that speaks outside, as far as Messenger tells: shown at once where it was asked for. */
export function learnAppName(conversationId: string, told: { appId: string; name: string }): Promise<void> {
  return inConversation(conversationId, async (open) => {
    await keepAppNames(open.tx, [told], open.at)
    open.isToBeShown = true
  })
}
