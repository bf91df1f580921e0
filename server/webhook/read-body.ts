import type { IncomingMessage } from 'node:http'

/** The exact bytes that were sent; null when there are more than the limit, of which the rest is not read. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length']) > limitBytes) return null
  const chunks: Buffer[] = []
  let byteSize = 0
  // Left undestroyed, so that the refusal can still be answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    byteSize += chunk.length
    if (byteSize > limitBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, byteSize)
}
