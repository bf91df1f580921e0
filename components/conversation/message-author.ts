import type { MessageItem } from '#lib/conversations/timeline.ts'

/** How an author is drawn; every one of them looks and reads differently. */
export type AuthorFace = 'customer' | 'bot' | 'you' | 'colleague' | 'page-inbox' | 'meta-ai' | 'other-app' | 'notice'

type Authored = Pick<MessageItem, 'author' | 'content'>

export function faceOf({ author, content }: Authored, viewerId: string): AuthorFace {
  if (content.notice) return 'notice'
  if (author.kind === 'agent') return author.id === viewerId ? 'you' : 'colleague'
  if (author.kind === 'page-inbox') return author.isMetaAi ? 'meta-ai' : 'page-inbox'
  return author.kind
}

/** The same text exactly when the same party speaks. */
export function authorKey({ author, content }: Authored): string {
  if (content.notice) return 'notice'
  switch (author.kind) {
    case 'agent':
      return `agent:${author.id}`
    case 'page-inbox':
      return author.isMetaAi ? 'meta-ai' : 'page-inbox'
    case 'other-app':
      return `other-app:${author.appId ?? ''}`
    default:
      return author.kind
  }
}
