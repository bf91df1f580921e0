import type { AttachmentItem } from '#lib/conversations/timeline.ts'

export type AttachmentKind =
  | 'image'
  | 'sticker'
  | 'video'
  | 'audio'
  | 'file'
  | 'location'
  | 'fallback'
  | 'reel'
  | 'template'
  | 'other'

const named: Record<string, AttachmentKind> = {
  image: 'image',
  sticker: 'sticker',
  video: 'video',
  audio: 'audio',
  file: 'file',
  location: 'location',
  fallback: 'fallback',
  share: 'fallback',
  post: 'fallback',
  reel: 'reel',
  ig_reel: 'reel',
  template: 'template',
}

/** How it is drawn. Types that Messenger adds later are shown as what they call themselves. */
export const kindOfAttachment = ({ type }: Pick<AttachmentItem, 'type'>): AttachmentKind => named[type] ?? 'other'

/** Only what we stored ourselves and the browser can show as a picture. */
export const isPicture = (attachment: AttachmentItem): attachment is AttachmentItem & { url: string } =>
  attachment.url !== null && kindOfAttachment(attachment) === 'image'
