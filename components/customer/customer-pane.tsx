'use client'

import { useTranslations } from 'next-intl'
import type { CustomerPanelState } from '#components/conversation/use-customer-panel.ts'
import { Sheet } from '#components/ui/sheet.tsx'
import type { ConversationDetail, ConversationRow } from '#lib/conversations/conversation.ts'
import { CustomerPanel } from './customer-panel.tsx'

type CustomerPaneProps = {
  row: ConversationRow
  detail: ConversationDetail | undefined
  panel: CustomerPanelState
  onShowMessage: (messageId: string) => void
}

/** Who the customer is: beside the conversation where there is room, otherwise a sheet over it. */
export function CustomerPane({ row, detail, panel, onShowMessage }: CustomerPaneProps) {
  const t = useTranslations('customer')
  const show = (messageId: string) => {
    panel.setSheetOpen(false)
    onShowMessage(messageId)
  }
  return (
    <>
      {panel.isOpen && (
        <aside
          aria-label={t('title')}
          className="w-[300px] shrink-0 overflow-y-auto overscroll-contain border-line border-l max-wide:hidden"
        >
          <CustomerPanel row={row} detail={detail} onShowMessage={show} />
        </aside>
      )}
      <Sheet title={t('title')} isOpen={panel.isSheetOpen} onOpenChange={panel.setSheetOpen}>
        <CustomerPanel row={row} detail={detail} onShowMessage={show} />
      </Sheet>
    </>
  )
}
