import { z } from 'zod'
import { contentTypeOf } from '../http/content-types.ts'
import type { Platform } from '../platform.ts'
import type { WireAttachment } from '../state/world.ts'

export const attachment = z.strictObject({
  type: z.string(),
  url: z.string().optional(),
  title: z.string().optional(),
  /** Given, it goes out exactly as it is: so every kind Messenger knows can be sent. */
  payload: z.unknown().optional(),
  dataBase64: z.base64().optional(),
  name: z.string().optional(),
  contentType: z.string().optional(),
})

type Attachment = z.output<typeof attachment>

/** What a webhook carries for a file, a link or anything else the customer sent. */
export function attachmentOnWire(platform: Platform, given: Attachment): WireAttachment {
  const { type, title, url } = given
  if (given.dataBase64 !== undefined) return { type, payload: { url: keepUpload(platform, given) } }
  if (given.payload !== undefined) return { type, ...(title && { title }), ...(url && { url }), payload: given.payload }
  return { type, payload: { ...(url && { url }), ...(title && { title }) } }
}

function keepUpload(platform: Platform, { dataBase64 = '', name = 'file', contentType }: Attachment): string {
  const type = contentType ?? contentTypeOf(name) ?? 'application/octet-stream'
  const file = { name, contentType: type, bytes: Buffer.from(dataBase64, 'base64') }
  return platform.baseUrl + platform.files.put(platform.ids.fileId(), file)
}
