'use client'

import { useTranslations } from 'next-intl'
import { useViewer } from '#components/data/viewer.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'

/** What was said last, on one line, and by whom when it was not the customer. */
export function LastWords({ row }: { row: ConversationRow }) {
  const t = useTranslations('inbox')
  const speaker = useSpeaker(row)
  if (!row.lastMessage)
    return <span className="text-ink-faint italic">{t(row.customer.isErased ? 'erased' : 'noWords')}</span>
  return (
    <>
      {speaker && <span className="text-ink-faint">{speaker} </span>}
      {row.lastMessage.preview || <span className="text-ink-faint italic">{t('wordless')}</span>}
    </>
  )
}

function useSpeaker({ lastMessage, holder }: ConversationRow): string | null {
  const t = useTranslations('inbox')
  const viewer = useViewer()
  switch (lastMessage?.author) {
    case 'bot':
      return t('theBot')
    case 'agent':
      return holder.agent?.id === viewer.id ? t('you') : t('ourSide')
    case 'page-inbox':
    case 'other-app':
      return t('outside')
    default:
      return null
  }
}
