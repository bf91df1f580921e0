import { readUpload } from '#lib/media/read-upload.ts'
import { handle } from '../../handle.ts'
import { serveFile } from '../../serve-file.ts'

export const GET = handle<undefined, { uploadId: string }>({
  run: async ({ agent, params, request }) => serveFile(await readUpload(agent.id, params.uploadId), request),
})
