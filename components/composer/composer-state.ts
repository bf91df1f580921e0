import { type HumanMove, movesOn, standingOf } from '#components/conversation/holder-standing.ts'
import type { AgentActor } from '#lib/actor.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { replyWindowOf } from '#lib/conversations/reply-window.ts'

export type Lock =
  | 'bot'
  | 'waiting'
  | 'colleague'
  | 'elsewhere'
  | 'nobody'
  | 'settling'
  | 'asked'
  | 'refused'
  | 'window-closed'
  | 'page-disconnected'

/** `settle`: ask Messenger for control once more. */
export type Unlock = HumanMove | 'settle'

export type ComposerState =
  | { isOpen: true; window: 'standard' | 'human-agent'; closesAt: Date }
  | { isOpen: false; lock: Lock; unlockBy: Unlock | null }

/**
 * Whether the viewer may answer now, and if not, by whom it is locked and which one move would unlock it. The server decides
 * again at the moment of sending; this only says it before somebody types.
 */
export function composerState(row: ConversationRow, viewer: Pick<AgentActor, 'id' | 'role'>, now: Date): ComposerState {
  if (row.page.isDisconnected) return locked('page-disconnected', null)
  const standing = standingOf(row, viewer.id)
  if (standing !== 'you') return locked(standing, takingMove(row, viewer))
  const { settlement } = row.control
  if (settlement !== 'held') return locked(settlement, settlement === 'settling' ? null : 'settle')
  return openUntilWindowCloses(row, now)
}

function openUntilWindowCloses(row: ConversationRow, now: Date): ComposerState {
  const window = replyWindowOf(row, now)
  if (window.state === 'closed') return locked('window-closed', null)
  return { isOpen: true, window: window.state, closesAt: window.closesAt }
}

function takingMove(row: ConversationRow, viewer: Pick<AgentActor, 'id' | 'role'>): HumanMove | null {
  return movesOn(row, viewer).find((move) => move === 'claim' || move === 'take-over') ?? null
}

const locked = (lock: Lock, unlockBy: Unlock | null): ComposerState => ({ isOpen: false, lock, unlockBy })
