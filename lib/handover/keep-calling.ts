import type { OpenConversation } from './open-conversation.ts'

/**
 * Part. Should the process end before the answer is recorded, or the holder change meanwhile, nothing is believed until Messenger
 * was asked. No screen shows it, so it has no version.
 */
export const keepCalling = ({ tx, row, at }: OpenConversation) =>
  tx.conversation.update({
    where: { id: row.id },
    data: { controlEvidence: 'calling', controlProvenAt: at },
    select: { id: true },
  })
