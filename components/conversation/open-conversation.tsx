'use client'

import { Eraser } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Composer } from '#components/composer/composer.tsx'
import { useComposerState } from '#components/composer/use-composer-state.ts'
import { CustomerPane } from '#components/customer/customer-pane.tsx'
import { useMarkRead } from '#components/data/use-mark-read.ts'
import { useSendMessage } from '#components/data/use-send-message.ts'
import { useTimeline } from '#components/data/use-timeline.ts'
import { useViewers } from '#components/data/use-viewers.ts'
import type { ConversationDetail, ConversationRow } from '#lib/conversations/conversation.ts'
import { ConversationHeader } from './conversation-header.tsx'
import { HolderBar } from './holder-bar.tsx'
import { useCustomerName } from './holder-words.ts'
import { TypingColleagues } from './looking-colleagues.tsx'
import { QueueDialog } from './queue-dialog.tsx'
import { Timeline } from './timeline.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import { useCustomerPanel } from './use-customer-panel.ts'
import { useDetailPreference } from './use-detail-preference.ts'
import { useFocusOnPhone } from './use-focus-on-phone.ts'
import { useHand } from './use-hand.ts'
import { useMoveActions } from './use-move-actions.ts'
import { useMoveShortcuts } from './use-move-shortcuts.ts'

type OpenConversationProps = {
  row: ConversationRow
  detail: ConversationDetail | undefined
  soughtId: string | null
  isPanelOpenAtFirst: boolean
  onBack: () => void
}

export function OpenConversation({ row, detail, soughtId, isPanelOpenAtFirst, onBack }: OpenConversationProps) {
  const t = useTranslations('conversation')
  const name = useCustomerName()(row)
  const actions = useMoveActions(row)
  const timeline = useTimeline(row.id)
  const sending = useSendMessage(row.id)
  const { viewers, typing } = useViewers(row.id)
  const [isDetailed, setDetailed] = useDetailPreference()
  const panel = useCustomerPanel(isPanelOpenAtFirst)
  const seek = useRef<((messageId: string) => void) | null>(null)
  const pane = useFocusOnPhone()
  const { isOpen } = useComposerState(row)
  useHand(pane, { epoch: row.holder.epoch, isOpen, question: actions.question })
  useMarkRead(row.id, true)
  useMoveShortcuts(row, actions)
  return (
    <>
      <section
        ref={pane}
        tabIndex={-1}
        aria-label={t('conversationWith', { name })}
        className="outline-none flex min-h-0 min-w-0 flex-1 flex-col"
      >
        <ConversationHeader
          row={row}
          viewers={viewers}
          isDetailed={isDetailed}
          onDetailed={setDetailed}
          isPanelOpen={panel.isOpen}
          onPanel={panel.toggle}
          onBack={onBack}
        />
        <HolderBar row={row} items={timeline.items} actions={actions} />
        <Timeline
          row={row}
          timeline={timeline}
          sending={sending}
          isDetailed={isDetailed}
          soughtId={soughtId}
          seekRef={seek}
        />
        <TypingColleagues viewers={viewers} />
        {row.customer.isErased ? (
          <p className="flex shrink-0 items-center gap-2 border-line border-t px-4 py-3 text-ink-soft text-list [&_svg]:size-4 [&_svg]:shrink-0">
            <Eraser aria-hidden className="text-ink-faint" />
            {t('erased')}
          </p>
        ) : (
          <Composer row={row} actions={actions} sending={sending} onTyping={typing} />
        )}
      </section>
      <CustomerPane row={row} detail={detail} panel={panel} onShowMessage={(messageId) => seek.current?.(messageId)} />
      {actions.question === 'transfer' && <TransferDialog row={row} actions={actions} />}
      {actions.question === 'queue' && <QueueDialog actions={actions} />}
    </>
  )
}
