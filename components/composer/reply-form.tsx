'use client'

import { Paperclip, SendHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import type { useSendMessage } from '#components/data/use-send-message.ts'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { AttachedFiles } from './attached-files.tsx'
import type { ComposerState } from './composer-state.ts'
import type { Draft } from './drafts.ts'
import { emptyOffer, type OfferDraft, offerOf, problemsOf } from './offer-draft.ts'
import { OfferEditor } from './offer-editor.tsx'
import { OfferMenu } from './offer-menu.tsx'
import { QuotedStrip } from './quoted-strip.tsx'
import { ReplyWindowMark } from './reply-window-mark.tsx'
import { roomIn } from './text-limit.ts'
import { TextRoom } from './text-room.tsx'
import type { Attachments } from './use-attachments.ts'
import { WritingArea } from './writing-area.tsx'

type ReplyFormProps = {
  modeSwitch: ReactNode
  row: ConversationRow
  state: Extract<ComposerState, { isOpen: true }>
  draft: Draft
  onText: (text: string) => void
  onUnquote: () => void
  onOffer: (offer: OfferDraft | null) => void
  attachments: Attachments
  send: ReturnType<typeof useSendMessage>['send']
  onSent: () => void
  onLeave: () => void
  onBlur: () => void
  ref: Ref<HTMLTextAreaElement>
}

/** An answer to the customer: words, files, and how long Messenger still takes them. */
export function ReplyForm({
  modeSwitch,
  row,
  state,
  draft,
  onText,
  onUnquote,
  onOffer,
  attachments,
  send,
  onSent,
  onLeave,
  onBlur,
  ref,
}: ReplyFormProps) {
  const t = useTranslations('composer')
  const name = useCustomerName()(row)
  const { reply: text, quoted, offer } = draft
  const room = roomIn(text)
  const words = text.trim()
  const hasContent = words !== '' || attachments.attached.length > 0
  const problems = offer ? problemsOf(offer, text) : []
  const isReady =
    (hasContent || offer?.kind === 'cards') &&
    problems.length === 0 &&
    !attachments.isUploading &&
    !(room && 'over' in room)
  const submit = () => {
    if (!isReady) return
    send({
      text: words,
      uploads: attachments.attached,
      quoted: state.window === 'standard' ? quoted : null,
      offer: offer && offerOf(offer),
    })
    onSent()
  }
  return (
    <>
      {quoted && <QuotedStrip quoted={quoted} isTooLate={state.window !== 'standard'} onRemove={onUnquote} />}
      <AttachedFiles attachments={attachments} />
      <WritingArea
        ref={ref}
        data-hand="writing"
        label={t('to', { name })}
        placeholder={t('to', { name })}
        text={text}
        onChange={onText}
        onSubmit={submit}
        onFiles={attachments.add}
        onLeave={onLeave}
        onBlur={onBlur}
      />
      {offer && <OfferEditor offer={offer} problems={problems} onChange={onOffer} onRemove={() => onOffer(null)} />}
      <div className="flex flex-wrap items-center gap-2 px-2 pb-2">
        {modeSwitch}
        <FileTrigger
          allowsMultiple
          onSelect={(files) => {
            if (files) attachments.add(files)
          }}
        >
          <IconButton label={t('attach')} icon={<Paperclip />} />
        </FileTrigger>
        <OfferMenu onChoose={(kind) => onOffer(emptyOffer(kind))} />
        <span className="min-w-0 flex-1">
          {attachments.isUploading ? (
            <span className="text-ink-soft text-meta">{t('waitForUpload')}</span>
          ) : (
            <TextRoom room={room} />
          )}
        </span>
        <ReplyWindowMark window={state.window} closesAt={state.closesAt} />
        <Button variant="primary" icon={<SendHorizontal aria-hidden />} isDisabled={!isReady} onPress={submit}>
          <span className="max-desk:sr-only">{t('send')}</span>
        </Button>
      </div>
    </>
  )
}
