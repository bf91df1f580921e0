'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ApiRefusal } from '#components/data/api.ts'
import { type Move, useMoves } from '#components/data/use-moves.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { notify } from '#components/ui/toaster.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { type HolderStanding, type HumanMove, movesOn, standingOf } from './holder-standing.ts'

/** Moves that need words first. */
type Question = 'transfer' | 'queue'

export type MoveActions = {
  offered: HumanMove[]
  pending: Move['kind'] | null
  error: ApiRefusal | null
  clearError: () => void
  question: Question | null
  /** Does it, or asks what it needs to know first. */
  begin: (move: HumanMove) => void
  settle: () => void
  transfer: (to: { agentId: string; name: string; reason: string }) => void
  queue: (reason: string) => void
  leaveQuestion: () => void
}

/** What the viewer may do with a conversation, with its questions and its undo. */
export function useMoveActions(row: ConversationRow): MoveActions {
  const t = useTranslations('conversation')
  const viewer = useViewer()
  const { move, pending, error, clearError } = useMoves(row.id)
  const [question, setQuestion] = useState<Question | null>(null)
  const leaveQuestion = () => {
    setQuestion(null)
    clearError()
  }
  const attempt = (wanted: Move, done?: () => void) => {
    clearError()
    // The refusal stays in `error`, which the holder bar or the open question shows.
    move(wanted).then(done, () => {})
  }
  const resolve = useResolve(row, attempt)
  const begin = (wanted: HumanMove) => {
    if (wanted === 'transfer' || wanted === 'queue') {
      clearError()
      setQuestion(wanted)
    } else if (wanted === 'resolve') resolve()
    else if (wanted === 'return-to-bot') attempt({ kind: wanted }, () => notify({ title: t('returned') }))
    else attempt({ kind: wanted })
  }
  const end = (sentence: string) => () => {
    setQuestion(null)
    notify({ title: sentence })
  }
  return {
    offered: movesOn(row, viewer),
    pending,
    error,
    clearError,
    question,
    begin,
    leaveQuestion,
    settle: () => attempt({ kind: 'settle' }),
    transfer: ({ agentId, name, reason }) =>
      attempt({ kind: 'transfer', agentId, reason }, end(t('transferred', { name }))),
    queue: (reason) => attempt({ kind: 'queue', reason }, end(t('queued'))),
  }
}

/** Resolving is not asked about: it can be undone for some seconds instead. */
function useResolve(row: ConversationRow, attempt: (move: Move, done?: () => void) => void) {
  const t = useTranslations('conversation')
  const viewer = useViewer()
  const undo = undoing[standingOf(row, viewer.id)]
  const label = useTranslations('ui')('undo')
  const action = undo && { label, onAction: () => attempt(undo, () => notify({ title: t('undone') })) }
  return () => attempt({ kind: 'resolve' }, () => notify({ title: t('resolved'), action }))
}

/** What leads back to where it was resolved from. Only a customer can bring a conversation back to the bot. */
const undoing: Partial<Record<HolderStanding, Move>> = {
  you: { kind: 'claim' },
  waiting: { kind: 'hand-over' },
  colleague: { kind: 'hand-over' },
}
