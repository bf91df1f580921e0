import type { IncomingAttachment } from '#lib/incoming-event.ts'
import { type Card, cardPicture } from '#lib/message-parts.ts'
import type { MessageContent } from './timeline.ts'

/** What came from Messenger lies elsewhere still; what an agent attached is ours already. */
export type DraftAttachment = IncomingAttachment & { stored?: { key: string; contentType: string; byteSize: number } }

type Drawn = { content: MessageContent; attachments: DraftAttachment[] }

/**
 * Pictures of cards and advertisements become attachments of their message, so that they are fetched once, like any file, and
 * no screen ever asks a stranger's server for them. Each card keeps the place of its own.
 */
export function withCardPictures(content: MessageContent, given: DraftAttachment[]): Drawn {
  const attachments = [...given]
  const draw = <Pictured extends { imageUrl?: string; picture?: number }>(pictured: Pictured): Pictured => {
    if (!pictured.imageUrl || pictured.picture !== undefined || !URL.canParse(pictured.imageUrl)) return pictured
    attachments.push({ type: cardPicture, url: pictured.imageUrl, title: null, name: null, payload: null })
    return { ...pictured, picture: attachments.length - 1 }
  }
  const { template, referral, act } = content
  const drawAll = (cards: Card[]) => cards.map(draw)
  const drawn = {
    ...content,
    ...(template?.elements && { template: { ...template, elements: drawAll(template.elements) } }),
    ...(referral && { referral: draw(referral) }),
    ...(act?.type === 'order' && { act: { ...act, products: drawAll(act.products) } }),
  }
  return { content: drawn, attachments }
}
