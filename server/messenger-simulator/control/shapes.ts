import type { CustomerMessage } from '../actors/customer.ts'
import type { Platform } from '../platform.ts'
import { type SampleName, sampleFile } from '../samples/samples.ts'
import { likeStickerIds } from '../samples/sticker.ts'
import type { WireAttachment } from '../state/world.ts'

/** What a shape may draw on: files that are served here, and stickers. */
type Kit = { file(name: SampleName): string; sticker(id: number): string }
type Shape = (kit: Kit) => CustomerMessage

const video = (kit: Kit): WireAttachment => ({ type: 'video', payload: { url: kit.file('clip.webm') } })
const image = (kit: Kit): WireAttachment => ({ type: 'image', payload: { url: kit.file('picture.png') } })
const link = { url: 'https://example.org/blanket', title: 'A warm blanket' }
const linked =
  (type: string, payload: object): Shape =>
  () => ({ attachments: [{ type, payload }] })
const [like = 0, biggerLike = 0, biggestLike = 0] = likeStickerIds
const faceSticker = 1_784_921_305

const stickerOf =
  (id: number): Shape =>
  (kit) => ({
    attachments: [{ type: 'sticker', payload: { url: kit.sticker(id), sticker_id: id } }],
  })

/** Every shape of an inbound message that Meta or people in the field have written down, ready to be sent by name. */
export const shapes = {
  image: (kit) => ({ attachments: [image(kit)] }),
  video: (kit) => ({ attachments: [video(kit)] }),
  audio: (kit) => ({ attachments: [{ type: 'audio', payload: { url: kit.file('voice.wav') } }] }),
  file: (kit) => ({ attachments: [{ type: 'file', payload: { url: kit.file('receipt.pdf') } }] }),
  'several-files': (kit) => ({
    attachments: [image(kit), { type: 'image', payload: { url: kit.file('second.png') } }, video(kit)],
  }),
  'text-and-file': (kit) => ({ text: 'Here it is', attachments: [image(kit)] }),
  'quick-reply-phone': () => ({ text: '+33 6 12 34 56 78', quickReply: { payload: '+33 6 12 34 56 78' } }),
  'quick-reply-email': () => ({ text: 'ana@example.org', quickReply: { payload: 'ana@example.org' } }),
  sticker: stickerOf(faceSticker),
  /** Until August 2026 a sticker came as an image as well. */
  'sticker-and-image': (kit) => {
    const payload = { url: kit.sticker(faceSticker), sticker_id: faceSticker }
    return {
      attachments: [
        { type: 'sticker', payload },
        { type: 'image', payload },
      ],
    }
  },
  'sticker-text-id': (kit) => ({
    attachments: [{ type: 'sticker', payload: { url: kit.sticker(faceSticker), sticker_id: String(faceSticker) } }],
  }),
  like: stickerOf(like),
  'like-bigger': stickerOf(biggerLike),
  'like-biggest': stickerOf(biggestLike),
  location: () => {
    const payload = { coordinates: { lat: 48.8534, long: 2.3488 } }
    return { attachments: [{ type: 'location', title: 'Ana’s Location', url: 'https://example.org/map', payload }] }
  },
  link: () => ({ text: `Look: ${link.url}`, attachments: [{ type: 'fallback', payload: link }] }),
  /** Before version 6 the address stood beside the type. */
  'link-old': () => ({ text: `Look: ${link.url}`, attachments: [{ type: 'fallback', ...link, payload: null }] }),
  'link-bare': () => ({ attachments: [{ type: 'fallback' }] }),
  share: linked('share', { url: 'https://www.facebook.com/example/posts/1' }),
  post: linked('post', { url: 'https://www.facebook.com/example/posts/1', title: 'Our new blankets', id: 122_100_200 }),
  'instagram-post': linked('ig_post', { url: 'https://www.instagram.com/p/1', title: 'Blankets', id: 178_400_100 }),
  reel: linked('reel', { url: 'https://www.facebook.com/reel/7', title: 'Unboxing', reel_video_id: 7_100_200 }),
  'instagram-reel': linked('ig_reel', { url: 'https://www.instagram.com/reel/8', title: 'Reel', reel_video_id: 8_100 }),
  appointment: linked('appointment_booking', {
    booking_id: 'b-17',
    status: 'requested',
    start_time: 1_790_000_000,
    end_time: 1_790_003_600,
    timezone: 'Europe/Paris',
  }),
  product: (kit) => {
    const element = { id: '42', retailer_id: 'blanket-1', title: 'A warm blanket', subtitle: '29.90 €' }
    const product = { elements: [{ ...element, image_url: kit.file('picture.png') }] }
    return { attachments: [{ type: 'template', payload: { product } }] }
  },
  'from-shop': () => ({ text: 'Is it still there?', extra: { referral: { product: { id: '42' } } } }),
  'from-ad': () => {
    const context = { ad_title: 'Winter sale', photo_url: 'https://example.org/ad.png', post_id: '1_2' }
    const referral = { ref: 'winter', ad_id: '23800', source: 'ADS', type: 'OPEN_THREAD', ads_context_data: context }
    return { text: 'I saw your ad', extra: { referral } }
  },
  command: () => ({ text: '/flights', extra: { commands: [{ name: 'flights' }] } }),
  nlp: () => ({
    text: 'Hello there',
    extra: { nlp: { entities: { greetings: [{ confidence: 0.97, value: 'true' }] } } },
  }),
  'chat-plugin': () => ({ text: 'From the website', extra: { tags: [{ source: 'customer_chat_plugin' }] } }),
  'old-counter': () => ({ text: 'Counted', extra: { seq: 73 } }),
  unsupported: () => ({ extra: { is_unsupported: true } }),
  empty: () => ({}),
} satisfies Record<string, Shape>

export type ShapeName = keyof typeof shapes
export const shapeNames = Object.keys(shapes) as [ShapeName, ...ShapeName[]]

export function messageOfShape({ baseUrl, files, ids }: Platform, name: ShapeName): CustomerMessage {
  return shapes[name]({
    file: (sample) => baseUrl + files.put(ids.fileId(), sampleFile(sample)),
    sticker: (id) => `${baseUrl}/_files/stickers/${id}.svg`,
  })
}
