'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { useRefusalWords } from './refusal-words.ts'
import type { MoveActions } from './use-move-actions.ts'

type QuestionFooterProps = { actions: MoveActions; move: 'transfer' | 'queue'; label: string; onSubmit: () => void }

/** The end of a move's question: what was refused, the way out, and the move. */
export function QuestionFooter({ actions, move, label, onSubmit }: QuestionFooterProps) {
  const t = useTranslations('conversation')
  const words = useRefusalWords()
  return (
    <>
      <p role="alert" className="mr-auto self-center text-danger-ink text-list">
        {actions.error && words(actions.error)}
      </p>
      <Button variant="quiet" onPress={actions.leaveQuestion}>
        {t('cancel')}
      </Button>
      <Button
        variant="primary"
        isPending={actions.pending === move}
        pendingLabel={t(`pending.${move}`)}
        onPress={onSubmit}
      >
        {label}
      </Button>
    </>
  )
}
