import type { HolderState, Records, StoredConversation } from '../records/record.ts'
import type { Violation } from './violation.ts'

/** Promise 7: the record alone explains every holder; each line begins where the one before it ended. Pure. */
export function findAuditBreaks({ conversations }: Records): Violation[] {
  return conversations.flatMap((conversation) =>
    breaksOf(conversation).map(
      (what) => ({ breach: 'audit break', psid: conversation.psid, conversationId: conversation.id, what }) as const,
    ),
  )
}

function breaksOf(conversation: StoredConversation): string[] {
  return [...gaps(conversation), ...wrongEnd(conversation), ...missingEpochs(conversation), ...unrecorded(conversation)]
}

function gaps({ moves }: StoredConversation): string[] {
  return moves.flatMap(({ id, action, before }, index) => {
    const previous = moves[index - 1]?.after
    if (index === 0) return action === 'conversation.opened' ? [] : [`the record begins with ${action} (entry ${id})`]
    if (before && previous && isSame(before, previous)) return []
    return [`entry ${id} (${action}) begins with ${tell(before)}, the one before it ended with ${tell(previous)}`]
  })
}

function wrongEnd({ moves, holder, agentId, appId }: StoredConversation): string[] {
  const last = moves.at(-1)?.after
  const now = { holder, agentId, appId }
  return last && isSame(last, now)
    ? []
    : [`the record ends with ${tell(last)}, the conversation is held by ${tell(now)}`]
}

/** One handover per epoch, from the second on: the first is the beginning. */
function missingEpochs({ handovers, epoch }: StoredConversation): string[] {
  const expected = Array.from({ length: epoch - 1 }, (_, index) => index + 2)
  const found = handovers.map((handover) => handover.epoch)
  return expected.join() === found.join()
    ? []
    : [`the handovers are of the epochs ${found.join(', ')}, not of 2 to ${epoch}`]
}

/** Every passing stands in the record too: a line that changed nothing is somebody who asked again. */
function unrecorded({ moves, handovers }: StoredConversation): string[] {
  const passings = moves.filter(({ before, after }) => before && after).length
  return passings >= handovers.length ? [] : [`${handovers.length} handovers, and only ${passings} lines of the record`]
}

const isSame = (one: HolderState, other: HolderState) =>
  one.holder === other.holder && one.agentId === other.agentId && (one.appId ?? null) === (other.appId ?? null)

const tell = (state: HolderState | null | undefined) =>
  state ? [state.holder, state.agentId, state.appId].filter(Boolean).join(' ') : 'nothing'
