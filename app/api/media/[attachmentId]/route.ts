import { readAttachment } from '#lib/conversations/read-attachment.ts'
import { handle } from '../../handle.ts'
import { serveFile } from '../../serve-file.ts'

export const GET = handle<undefined, { attachmentId: string }>({
  run: async ({ params, request }) => serveFile(await readAttachment(params.attachmentId), request),
})
