import type { AttachmentItem, MessageItem, TimelineItem } from '#lib/conversations/timeline.ts'
import { isPicture } from './attachment-kind.ts'

/** What lines look for in other lines: what a reply quotes, and the pictures in their order. */
export function indexTimeline(items: readonly TimelineItem[]) {
  const byMid = new Map<string, MessageItem>()
  const pictures: (AttachmentItem & { url: string })[] = []
  for (const item of items) {
    if (item.type !== 'message') continue
    if (item.mid) byMid.set(item.mid, item)
    if (!item.content.isUnsent) pictures.push(...item.attachments.filter(isPicture))
  }
  return { byMid, pictures }
}
