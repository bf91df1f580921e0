'use client'

import { useCallback, useMemo } from 'react'
import { useViewer } from '#components/data/viewer.tsx'
import { useReadClock, useTicking } from '#components/ui/clock.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { type ComposerState, composerState } from './composer-state.ts'

/** Locks by itself in the second in which the reply window closes. */
export function useComposerState(row: ConversationRow): ComposerState {
  const viewer = useViewer()
  const readClock = useReadClock()
  const stateAt = useCallback((nowMs: number) => composerState(row, viewer, new Date(nowMs)), [row, viewer])
  const written = useTicking(useCallback((nowMs: number) => JSON.stringify(stateAt(nowMs)), [stateAt]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written says when the state is another one.
  return useMemo(() => stateAt(readClock()), [written, stateAt])
}
