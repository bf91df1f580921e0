'use client'

import { MessageCircle, StickyNote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { MoveActions } from '#components/conversation/use-move-actions.ts'
import type { useSendMessage } from '#components/data/use-send-message.ts'
import { useShortcuts } from '#components/navigation/shortcut-provider.tsx'
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

type ComposerProps = {
  row: ConversationRow
  actions: MoveActions
  sending: ReturnType<typeof useSendMessage>
  onTyping: (isTyping: boolean) => void
}

type Mode = 'reply' | 'note'

/** Where an agent answers. It opens only when the viewer holds the conversation and Messenger has confirmed control. */
export function Composer({ row, actions, sending, onTyping }: ComposerProps) {
  const t = useTranslations('composer')
  const [mode, setMode] = useState<Mode>('reply')
  const [draft, changeDraft] = useDraft(row.id)
  const state = useComposerState(row)
  const attachments = useAttachments(row.id)
  const area = useWritingFocus(mode, setMode, draft.quoted?.id ?? null)
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

/** r, n and the choice of a message to quote lead into the text; the mode changes first when it must. */
function useWritingFocus(mode: Mode, setMode: (mode: Mode) => void, quotedId: string | null) {
  const t = useTranslations('composer.shortcuts')
  const group = useTranslations('conversation')('group')
  const area = useRef<HTMLTextAreaElement>(null)
  const [wanted, setWanted] = useState<Mode | null>(null)
  useEffect(() => {
    if (wanted !== mode) return
    area.current?.focus()
    setWanted(null)
  }, [wanted, mode])
  const write = (next: Mode) => {
    setMode(next)
    setWanted(next)
  }
  const quotedBefore = useRef(quotedId)
  const answer = useEffectEvent(() => write('reply'))
  useEffect(() => {
    if (quotedId !== null && quotedId !== quotedBefore.current) answer()
    quotedBefore.current = quotedId
  }, [quotedId])
  useShortcuts([
    { key: 'r', label: t('reply'), group, run: () => write('reply') },
    { key: 'n', label: t('note'), group, run: () => write('note') },
  ])
  return area
}
