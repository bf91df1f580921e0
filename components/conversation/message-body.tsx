'use client'

import { useViewer } from '#components/data/viewer.tsx'
import { classNames } from '#components/ui/class-names.ts'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { ActCard } from './act-card.tsx'
import { isCardPicture } from './attachment-kind.ts'
import { HowItCame } from './how-it-came.tsx'
import { MessageAttachment } from './message-attachment.tsx'
import { type AuthorFace, faceOf } from './message-author.ts'
import { Edits, Reactions } from './message-extras.tsx'
import { MessageTemplate } from './message-template.tsx'
import { MessageText } from './message-text.tsx'
import { OfferedChoices } from './offered-choices.tsx'
import { QuotedMessage } from './quoted-message.tsx'
import { UnknownCard } from './unknown-card.tsx'
import { UnsentMessage } from './unsent-message.tsx'
import { WantedReaction } from './wanted-reaction.tsx'

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
  if (content.isUnsent) return <UnsentMessage message={message} />
  return (
    <>
      <HowItCame message={message} />
      {content.replyToMid && <QuotedMessage message={message} />}
      {words && <Bubble message={message} words={words} />}
      {attachments
        .filter((attachment) => !isCardPicture(attachment))
        .map((attachment) => (
          <MessageAttachment key={attachment.id} attachment={attachment} />
        ))}
      {content.template && <MessageTemplate message={message} />}
      {content.act && <ActCard message={message} />}
      <OfferedChoices content={content} />
      {content.unknown && <UnknownCard unknown={content.unknown} />}
      {content.reactions && content.reactions.length > 0 && <Reactions reactions={content.reactions} />}
      {content.wantedReaction && <WantedReaction wanted={content.wantedReaction} />}
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
