'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useAppWords } from '#components/apps/use-app-words.ts'
import { useHolderWords } from '#components/conversation/holder-words.ts'
import { claimNames } from '#components/conversation/move-words.ts'
import type { MoveActions } from '#components/conversation/use-move-actions.ts'
import { Button } from '#components/ui/button.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { ComposerState, Unlock } from './composer-state.ts'

type LockedReplyProps = {
  modeSwitch: ReactNode
  row: ConversationRow
  state: Extract<ComposerState, { isOpen: false }>
  actions: MoveActions
  hasDraft: boolean
}

/** By whom it is locked, and the one move that would unlock it. What was typed is still there. */
export function LockedReply({ modeSwitch, row, state, actions, hasDraft }: LockedReplyProps) {
  const t = useTranslations('composer')
  const { names } = useHolderWords(row)
  const owner = useAppWords().name(row.control.owner)
  const unlockWords = useUnlockWords(row)
  const { lock, unlockBy } = state
  const app = lock === 'asked' ? owner : names.app
  const unlock = () => {
    if (unlockBy === 'settle') actions.settle()
    else if (unlockBy) actions.begin(unlockBy)
  }
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 p-2 text-list">
      {modeSwitch}
      {/* Whoever was writing lands here when it locks, and what they go on typing is text, not shortcuts. */}
      <p
        data-hand="locked"
        data-keeps-keys
        tabIndex={-1}
        className="flex min-w-48 flex-1 items-center gap-2 rounded-control text-ink-soft [&_svg]:size-4 [&_svg]:shrink-0"
      >
        <Lock aria-hidden className="text-ink-faint" />
        <span>
          {t(`locks.${lock}`, { ...names, app })}
          {hasDraft && <span className="text-ink-faint"> {t('kept')}</span>}
        </span>
      </p>
      {unlockBy && (
        <Button
          isPending={actions.pending === unlockBy}
          isDisabled={actions.pending !== null && actions.pending !== unlockBy}
          onPress={unlock}
        >
          {unlockWords(unlockBy)}
        </Button>
      )}
    </div>
  )
}

function useUnlockWords({ holder }: ConversationRow) {
  const t = useTranslations('composer.unlock')
  return (unlock: Unlock): string => {
    if (unlock === 'settle' || unlock === 'take-over') return t(unlock)
    return t(holder.kind === 'elsewhere' || holder.kind === 'nobody' ? claimNames[holder.kind] : 'claim')
  }
}
