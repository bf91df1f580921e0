import { log } from '#lib/log.ts'

type Download = { name: string; contentType: string; pieces: AsyncIterator<string> }

/**
 * A file that is made while it is fetched: no piece before the one before it was taken, so a slow reader holds up nothing but itself. When a
 * piece cannot be made the download breaks off, and a browser says so instead of keeping half a file.
 */
export function serveDownload({ name, contentType, pieces }: Download): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        log.error({ err: error, name }, 'a download broke off')
        controller.error(error)
      }
    },
    async cancel() {
      await pieces.return?.()
    },
  })
  const headers = {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${name}"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  return new Response(body, { headers })
}
