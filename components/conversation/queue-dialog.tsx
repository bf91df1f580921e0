'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { QuestionFooter } from './question-footer.tsx'
import { ReasonField } from './reason-field.tsx'
import type { MoveActions } from './use-move-actions.ts'

/** Back to the queue, with the words that the next colleague reads. */
export function QueueDialog({ actions }: { actions: MoveActions }) {
  const t = useTranslations('conversation')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (reason.trim()) actions.queue(reason.trim())
  }
  return (
    <Dialog
      title={t('queue.title')}
      size="small"
      isOpen={actions.question === 'queue'}
      onOpenChange={(isOpen) => {
        if (!isOpen) actions.leaveQuestion()
      }}
      footer={<QuestionFooter actions={actions} move="queue" label={t('queue.submit')} onSubmit={submit} />}
    >
      <ReasonField
        hint={t('queue.reasonHint')}
        value={reason}
        onChange={setReason}
        isMissing={isTried && !reason.trim()}
        hasFocus
      />
    </Dialog>
  )
}
