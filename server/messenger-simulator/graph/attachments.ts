import { fieldsOf } from '../rules/message-keys.ts'
import type { StoredFile } from '../state/files.ts'
import type { WireAttachment } from '../state/world.ts'
import { type GraphCall, pageOf } from './call.ts'
import { badParameter, graphError } from './errors.ts'
import { checkMedia, fetchMedia, isMediaType, type MediaType } from './media.ts'
import { objectParameter } from './parameters.ts'

export type ResolvedAttachment = { wire: WireAttachment; attachmentId: string | null }

const attachmentLifeMs = 90 * 24 * 3600 * 1000

/** Turns an attachment as asked for into one as the customer gets it: fetched, checked, and kept here. */
export async function resolveAttachment(call: GraphCall, attachment: unknown): Promise<ResolvedAttachment> {
  const { type, payload } = fieldsOf(attachment) ?? {}
  const fields = fieldsOf(payload) ?? {}
  if (type === 'template') return { wire: templateOnWire(fields), attachmentId: null }
  if (!isMediaType(type)) {
    throw badParameter(
      `Param message[attachment][type] must be one of {AUDIO, FILE, IMAGE, TEMPLATE, VIDEO} - got "${type}".`,
    )
  }
  if (fields.attachment_id !== undefined) return savedAttachment(call, type, String(fields.attachment_id))
  const file = await mediaOf(call, type, fields.url)
  checkMedia(file, type)
  const url = keepFile(call, file)
  const attachmentId = String(fields.is_reusable) === 'true' ? saveAttachment(call, type, url) : null
  return { wire: { type, payload: { url } }, attachmentId }
}

/** `POST /{page-id}/message_attachments`: upload now, send later by id. */
export async function uploadAttachment(call: GraphCall) {
  pageOf(call)
  const message = objectParameter(call.params, 'message')
  const { wire, attachmentId } = await resolveAttachment(call, message?.attachment)
  const { url } = fieldsOf(wire.payload) ?? {}
  return { attachment_id: attachmentId ?? saveAttachment(call, wire.type, String(url)) }
}

function templateOnWire(payload: Record<string, unknown>): WireAttachment {
  const first = Array.isArray(payload.elements) ? fieldsOf(payload.elements[0]) : null
  return { type: 'template', title: String(payload.text ?? first?.title ?? ''), url: null, payload }
}

async function mediaOf(call: GraphCall, type: MediaType, url: unknown): Promise<StoredFile> {
  if (call.file) return call.file
  if (typeof url !== 'string') throw graphError('empty-message')
  return fetchMedia(url, type, call.platform.faults.attachmentTimeoutMs)
}

function keepFile({ platform }: GraphCall, file: StoredFile): string {
  return platform.baseUrl + platform.files.put(platform.ids.fileId(), file)
}

function saveAttachment({ platform, caller }: GraphCall, type: string, url: string): string {
  const id = platform.ids.attachmentId()
  platform.world.attachments[id] = { id, pageId: caller.pageId ?? '', type, url, savedAt: platform.clock.now() }
  platform.changed()
  return id
}

/** Uploads belong to their Page and live ninety days. */
function savedAttachment({ platform, caller }: GraphCall, type: string, id: string): ResolvedAttachment {
  const saved = platform.world.attachments[id]
  const isAlive = saved && platform.clock.now() - saved.savedAt <= attachmentLifeMs
  if (!isAlive || saved.pageId !== caller.pageId) throw graphError('no-such-attachment')
  return { wire: { type, payload: { url: saved.url } }, attachmentId: null }
}
