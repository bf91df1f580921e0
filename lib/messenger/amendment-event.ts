import type { IncomingFact } from '#lib/incoming-event.ts'
import { asId, asObject, asText, type JsonObject } from './json.ts'

/** Changes to a message that was already said (D16). */
export function readReaction(item: JsonObject, pageId: string | null): IncomingFact | null {
  const reaction = asObject(item.reaction)
  const mid = asId(reaction?.mid)
  if (!reaction || !mid) return null
  return {
    kind: 'reaction',
    mid,
    reaction: asText(reaction.reaction) ?? 'other',
    emoji: asText(reaction.emoji),
    isRemoved: reaction.action === 'unreact',
    isFromPage: pageId !== null && asId(asObject(item.sender)?.id) === pageId,
  }
}

export function readEdit(item: JsonObject): IncomingFact | null {
  const edit = asObject(item.message_edit)
  const mid = asId(edit?.mid)
  if (!edit || !mid || typeof edit.text !== 'string') return null
  return { kind: 'edit', mid, text: edit.text, edits: Number(edit.num_edit) || 1 }
}
