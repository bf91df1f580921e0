import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ReadableStream } from 'node:stream/web'
import Busboy, { type BusboyInstance } from '@fastify/busboy'
import { Refusal } from '#lib/errors.ts'
import { largestUploadBytes } from '#lib/media/store-upload.ts'

type SentFile = { name: string; bytes: Buffer }

/** The one file of a multipart form. Throws `upload-missing` without one and `file-too-large` before all of it was read. */
export async function readFile(request: Request): Promise<SentFile> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!contentType.startsWith('multipart/form-data') || !request.body) throw new Refusal('upload-missing')
  const form = new Busboy({
    headers: { 'content-type': contentType },
    limits: { files: 1, fileSize: largestUploadBytes, fields: 5, parts: 6 },
  })
  const body = Readable.fromWeb(request.body as ReadableStream)
  try {
    return await receive(form, body)
  } finally {
    body.destroy()
  }
}

function receive(form: BusboyInstance, body: Readable): Promise<SentFile> {
  return new Promise((resolve, reject) => {
    let isFound = false
    form.on('file', (_field, stream, name) => {
      isFound = true
      stream.on('limit', () => reject(new Refusal('file-too-large', { limitBytes: largestUploadBytes })))
      buffer(stream).then((bytes) => resolve({ name, bytes }), reject)
    })
    form.on('finish', () => isFound || reject(new Refusal('upload-missing')))
    form.on('error', () => reject(new Refusal('upload-missing')))
    body.on('error', reject)
    body.pipe(form)
  })
}
