'use client'

import { useTranslations } from 'next-intl'
import { changeDraft, useDraftKey } from '#components/composer/drafts.ts'
import { useComposerState } from '#components/composer/use-composer-state.ts'
import { useShortcuts } from '#components/navigation/shortcut-provider.tsx'
import type { MessageItem, TimelineItem } from '#lib/conversations/timeline.ts'
import { useQuoting } from './quoted-message.tsx'
import { useTimelineContext } from './timeline-context.tsx'

/** q quotes what the customer said last; once more, what they said before it. */
export function QuoteShortcut({ items }: { items: readonly TimelineItem[] }) {
  const t = useTranslations('composer.shortcuts')
  const group = useTranslations('conversation')('group')
  const { row } = useTimelineContext()
  const state = useComposerState(row)
  const quoting = useQuoting()
  const draftKey = useDraftKey(row.id)
  const theirs = items.filter(
    (item): item is MessageItem =>
      item.type === 'message' && item.author.kind === 'customer' && item.mid !== null && !item.content.isUnsent,
  )
  const quote = () =>
    changeDraft(draftKey, ({ quoted }) => {
      const at = theirs.findIndex(({ id }) => id === quoted?.id)
      const message = theirs.at(at > 0 ? at - 1 : -1)
      return message ? { quoted: quoting(message) } : {}
    })
  const isDisabled = !state.isOpen || state.window !== 'standard' || theirs.length === 0
  useShortcuts([{ key: 'q', label: t('quote'), group, isDisabled, run: quote }])
  return null
}
