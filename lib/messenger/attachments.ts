import type { IncomingAttachment } from '#lib/incoming-event.ts'
import type { AttachmentDetail, MessageTemplate } from '#lib/message-parts.ts'
import { asTime } from './event-time.ts'
import { asId, asList, asNumber, asObject, asText, type JsonObject, known } from './json.ts'
import { readTemplate } from './template.ts'

/** The files, places and links of a message, and the template among them: it is no thing beside the message but what it says. */
export function readAttachments(value: unknown): { attachments: IncomingAttachment[]; template?: MessageTemplate } {
  const given = asList(value)
  const templateAt = given.findIndex((attachment) => asObject(attachment)?.type === 'template')
  const template = templateAt < 0 ? null : readTemplate(asObject(given[templateAt]) ?? {})
  const attachments = oneOfEachSticker(
    given.filter((_, index) => !template || index !== templateAt).map(readAttachment),
  )
  return { attachments, ...(template && { template }) }
}

/** Until 30 August 2026 a sticker came twice: as itself and as a picture of itself. */
function oneOfEachSticker(attachments: IncomingAttachment[]): IncomingAttachment[] {
  const sticker = attachments.find(({ type }) => type === 'sticker')
  if (!sticker) return attachments.map(stickerAlone)
  return attachments.filter(({ type, url, payload }) => type !== 'image' || !isSticker(payload, url, sticker.url))
}

const isSticker = (payload: unknown, url: string | null, stickerUrl: string | null) =>
  stickerIdOf(payload) !== null || url === stickerUrl

/** The oldest form of all: a picture that names a sticker, and nothing else. */
const stickerAlone = (attachment: IncomingAttachment): IncomingAttachment =>
  attachment.type === 'image' && stickerIdOf(attachment.payload) !== null
    ? { ...attachment, type: 'sticker' }
    : attachment

const stickerIdOf = (payload: unknown) => asId(asObject(payload)?.sticker_id)

function readAttachment(value: unknown): IncomingAttachment {
  const given = asObject(value) ?? {}
  const payload = asObject(given.payload)
  // Older fallbacks carry url and title beside the type, newer ones inside the payload, some neither.
  const url = asText(payload?.url) ?? asText(asObject(payload)?.story_media_url) ?? asText(given.url)
  const detail = detailOf(given.type, payload)
  return {
    type: asText(given.type) ?? 'unknown',
    url,
    title: asText(payload?.title) ?? asText(given.title),
    name: asText(given.name) ?? asText(payload?.name) ?? (given.type === 'file' ? nameInUrl(url) : null),
    payload: given.payload ?? null,
    ...(detail && { detail }),
  }
}

function detailOf(type: unknown, payload: JsonObject | null): AttachmentDetail | null {
  if (!payload) return null
  if (type === 'location') return placeOf(asObject(payload.coordinates))
  return type === 'appointment_booking' ? { appointment: appointmentOf(payload) } : null
}

function placeOf(coordinates: JsonObject | null): AttachmentDetail | null {
  const latitude = asNumber(coordinates?.lat)
  const longitude = asNumber(coordinates?.long)
  return latitude === null || longitude === null ? null : { place: { latitude, longitude } }
}

const appointmentOf = ({ status, start_time, end_time, timezone }: JsonObject) => ({
  status: asText(status) ?? 'unknown',
  ...known({
    startsAt: asTime(start_time)?.toISOString(),
    endsAt: asTime(end_time)?.toISOString(),
    timezone: asText(timezone),
  }),
})

/** A file's name stands only at the end of its address's path. */
function nameInUrl(url: string | null): string | null {
  const last = url && URL.canParse(url) ? new URL(url).pathname.split('/').at(-1) : null
  if (!last?.includes('.')) return null
  try {
    return decodeURIComponent(last)
  } catch {
    // Not percent-encoded after all: the name as it stands.
    return last
  }
}
