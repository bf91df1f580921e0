'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Agent } from '#lib/agents/agent.ts'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { ColleaguePicker } from './colleague-picker.tsx'
import { QuestionFooter } from './question-footer.tsx'
import { ReasonField } from './reason-field.tsx'
import type { MoveActions } from './use-move-actions.ts'

/** To a colleague, with the words that the colleague reads first. */
export function TransferDialog({ row, actions }: { row: ConversationRow; actions: MoveActions }) {
  const t = useTranslations('conversation.transfer')
  const [colleague, setColleague] = useState<Agent | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (!colleague || !reason.trim()) return
    actions.transfer({ agentId: colleague.id, name: colleague.name, reason: reason.trim() })
  }
  return (
    <Dialog
      title={t('title')}
      isOpen={actions.question === 'transfer'}
      onOpenChange={(isOpen) => {
        if (!isOpen) actions.leaveQuestion()
      }}
      footer={<QuestionFooter actions={actions} move="transfer" label={t('submit')} onSubmit={submit} />}
    >
      <div className="flex flex-col gap-4">
        <div>
          <ColleaguePicker exceptId={row.holder.agent?.id ?? null} chosen={colleague} onChoose={setColleague} />
          {isTried && !colleague && (
            <p role="alert" className="mt-1 text-danger-ink text-meta">
              {t('choose')}
            </p>
          )}
        </div>
        <ReasonField hint={t('reasonHint')} value={reason} onChange={setReason} isMissing={isTried && !reason.trim()} />
      </div>
    </Dialog>
  )
}
