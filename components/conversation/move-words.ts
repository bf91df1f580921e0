'use client'

import { useTranslations } from 'next-intl'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { HumanMove } from './holder-standing.ts'

/** The same claim is called by what it does: claim what waits, take back what went elsewhere, reopen what is resolved. */
export const claimNames = { elsewhere: 'takeBack', nobody: 'reopen' } as const

export function useMoveWords({ holder }: Pick<ConversationRow, 'holder'>) {
  const t = useTranslations('conversation.moves')
  return (move: HumanMove): string => {
    if (move !== 'claim') return t(move)
    return t(holder.kind === 'elsewhere' || holder.kind === 'nobody' ? claimNames[holder.kind] : 'claim')
  }
}
