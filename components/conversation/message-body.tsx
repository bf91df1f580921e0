'use client'

import { useTranslations } from 'next-intl'
import { useViewer } from '#components/data/viewer.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { MessageAttachment } from './message-attachment.tsx'
import { type AuthorFace, faceOf } from './message-author.ts'
import { Edits, HowItCame, OfferedChoices, Reactions } from './message-extras.tsx'
import { MessageText } from './message-text.tsx'
import { QuotedMessage } from './quoted-message.tsx'
import { UnknownCard } from './unknown-card.tsx'

const bubbles: Record<AuthorFace, string> = {
  customer: 'bg-bubble',
  you: 'bg-bubble-ours',
  colleague: 'bg-bubble-ours',
  bot: 'bg-bot-soft',
  'page-inbox': 'border border-elsewhere-line bg-elsewhere-soft',
  'meta-ai': 'border border-elsewhere-line bg-elsewhere-soft',
  'other-app': 'border border-elsewhere-line bg-elsewhere-soft',
  notice: 'border border-line border-dashed text-ink-soft',
}

/** Everything one message says, from how it came to what was tapped on it. */
export function MessageBody({ message }: { message: MessageItem }) {
  const { content, text, attachments } = message
  const words = text ?? content.tapped?.title ?? null
  if (content.isUnsent) return <Unsent message={message} />
  return (
    <>
      <HowItCame message={message} />
      {content.replyToMid && <QuotedMessage mid={content.replyToMid} />}
      {words && <Bubble message={message} words={words} />}
      {attachments.map((attachment) => (
        <MessageAttachment key={attachment.id} attachment={attachment} />
      ))}
      {content.template?.elements && <TemplateElements elements={content.template.elements} />}
      <OfferedChoices content={content} />
      {content.unknown && <UnknownCard unknown={content.unknown} />}
      {content.reactions && content.reactions.length > 0 && <Reactions reactions={content.reactions} />}
      {content.edits && content.edits.length > 0 && <Edits edits={content.edits} />}
    </>
  )
}

function Bubble({ message, words }: { message: MessageItem; words: string }) {
  const face = faceOf(message, useViewer().id)
  const isGone = message.status === 'dropped' || message.status === 'failed'
  return (
    <div
      className={classNames(
        'max-w-full rounded-bubble px-3 py-2 text-ink',
        bubbles[face],
        isGone && 'opacity-70',
        message.status === 'dropped' && 'line-through decoration-ink-faint',
      )}
    >
      <MessageText text={words} />
    </div>
  )
}

function Unsent({ message }: { message: MessageItem }) {
  const t = useTranslations('conversation')
  return (
    <p className="rounded-bubble border border-line border-dashed px-3 py-2 text-ink-faint text-list italic">
      {t(message.author.kind === 'customer' ? 'unsent' : 'unsentByUs')}
    </p>
  )
}

type Elements = NonNullable<NonNullable<MessageItem['content']['template']>['elements']>

function TemplateElements({ elements }: { elements: Elements }) {
  return elements.map(({ title, subtitle }) => (
    <div key={`${title} ${subtitle}`} className="w-72 max-w-full rounded-bubble border border-line bg-raised p-3">
      {title && <p className="font-medium text-ink text-list">{title}</p>}
      {subtitle && <p className="text-ink-soft text-meta">{subtitle}</p>}
    </div>
  ))
}
