import type { AttachmentItem } from '#lib/conversations/timeline.ts'
import { cardPicture } from '#lib/message-parts.ts'

export type AttachmentKind =
  | 'image'
  | 'sticker'
  | 'video'
  | 'audio'
  | 'file'
  | 'location'
  | 'fallback'
  | 'post'
  | 'reel'
  | 'story'
  | 'appointment'
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
  share: 'post',
  post: 'post',
  ig_post: 'post',
  reel: 'reel',
  ig_reel: 'reel',
  ig_story: 'story',
  story_mention: 'story',
  appointment_booking: 'appointment',
  template: 'template',
}

/** Pictures that every browser draws; of others (a telephone's HEIC, a scanner's TIFF) there is a file to fetch. */
const drawn = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/svg+xml']

type Kindred = { type: string; contentType?: string | null }

/** How it is drawn. Types that Messenger adds later are shown as what they call themselves. */
export function kindOfAttachment({ type, contentType = null }: Kindred): AttachmentKind {
  const kind = named[type] ?? 'other'
  return kind === 'image' && contentType !== null && !drawn.includes(contentType) ? 'file' : kind
}

/** Only what we stored ourselves and the browser can show as a picture. */
export const isPicture = (attachment: AttachmentItem): attachment is AttachmentItem & { url: string } =>
  attachment.url !== null && kindOfAttachment(attachment) === 'image'

/** Drawn by the card or advertisement it belongs to. */
export const isCardPicture = ({ type }: Pick<AttachmentItem, 'type'>): boolean => type === cardPicture
