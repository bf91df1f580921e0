import { storeUpload } from '#lib/media/store-upload.ts'
import { handle } from '../handle.ts'
import { readFile } from './read-file.ts'

export const POST = handle({ run: async ({ agent, request }) => storeUpload(agent, await readFile(request)) })
