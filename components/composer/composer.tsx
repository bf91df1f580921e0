'use client'

import { MessageCircle, StickyNote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MoveActions } from '#components/conversation/use-move-actions.ts'
import type { useSendMessage } from '#components/data/use-send-message.ts'
import { classNames } from '#components/ui/class-names.ts'
import { SegmentedControl } from '#components/ui/segmented-control.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { useDraft } from './drafts.ts'
import { FileDrop } from './file-drop.tsx'
import { LockedReply } from './locked-reply.tsx'
import { NoteForm } from './note-form.tsx'
import { ReplyForm } from './reply-form.tsx'
import { useAttachments } from './use-attachments.ts'
import { useComposerState } from './use-composer-state.ts'
import { type Mode, useWritingFocus } from './use-writing-focus.ts'

type ComposerProps = {
  row: ConversationRow
  actions: MoveActions
  sending: ReturnType<typeof useSendMessage>
  onTyping: (isTyping: boolean) => void
}

/** Where an agent answers. It opens only when the viewer holds the conversation and Messenger has confirmed control. */
export function Composer({ row, actions, sending, onTyping }: ComposerProps) {
  const t = useTranslations('composer')
  const [mode, setMode] = useState<Mode>('reply')
  const [draft, changeDraft] = useDraft(row.id)
  const state = useComposerState(row)
  const attachments = useAttachments(row.id)
  const { area, leave } = useWritingFocus(mode, setMode, draft.quoted?.id ?? null)
  const isReplying = mode === 'reply'
  const modeSwitch = (
    <SegmentedControl
      label={t('mode')}
      // On a phone the icons stand for the words, which screen readers still say.
      className="max-desk:[&_button]:text-[0px]"
      size="small"
      options={[
        { id: 'reply', label: t('reply'), icon: <MessageCircle aria-hidden className="desk:hidden" /> },
        { id: 'note', label: t('note'), icon: <StickyNote aria-hidden /> },
      ]}
      value={mode}
      onChange={setMode}
    />
  )
  const isWritable = isReplying && state.isOpen
  return (
    <FileDrop
      isEnabled={isWritable}
      onFiles={attachments.add}
      className="shrink-0 px-3 pb-3 max-desk:px-2 max-desk:pb-2"
    >
      <section
        aria-label={isReplying ? t('label') : t('note')}
        className={classNames(
          'rounded-bubble border focus-within:border-line-strong',
          isReplying
            ? state.isOpen
              ? 'border-line bg-raised'
              : 'border-line bg-sunken'
            : 'border-note-line bg-note-soft',
        )}
      >
        {!isReplying && (
          <NoteForm
            ref={area}
            modeSwitch={modeSwitch}
            conversationId={row.id}
            text={draft.note}
            onText={(note) => changeDraft({ note })}
            onAdded={() => changeDraft({ note: '' })}
            onLeave={leave}
          />
        )}
        {isReplying && state.isOpen && (
          <ReplyForm
            ref={area}
            modeSwitch={modeSwitch}
            row={row}
            state={state}
            draft={draft}
            onText={(reply) => {
              changeDraft({ reply })
              onTyping(reply.trim() !== '')
            }}
            onUnquote={() => {
              changeDraft({ quoted: null })
              area.current?.focus()
            }}
            onOffer={(offer) => {
              changeDraft({ offer })
              if (!offer) area.current?.focus()
            }}
            attachments={attachments}
            send={sending.send}
            onSent={() => {
              changeDraft({ reply: '', quoted: null, files: [], offer: null })
              onTyping(false)
            }}
            onLeave={leave}
            onBlur={() => onTyping(false)}
          />
        )}
        {isReplying && !state.isOpen && (
          <LockedReply
            modeSwitch={modeSwitch}
            row={row}
            state={state}
            actions={actions}
            hasDraft={draft.reply.trim() !== '' || draft.files.length > 0}
          />
        )}
      </section>
    </FileDrop>
  )
}
