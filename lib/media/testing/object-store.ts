import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/**
 * A small store that speaks S3 over HTTP: PUT, GET, HEAD and DELETE of objects in one bucket, each call checked by its
 * signature (AWS Signature Version 4), as a real one would.
 */
export type ObjectStore = {
  url: string
  objects: Map<string, Buffer>
  /** Method, path and headers of each call that was let in. */
  seen: { method: string; path: string; headers: IncomingMessage['headers'] }[]
  /** While set, every call is answered so. */
  failing: { status: number } | null
  close(): void
}

type Key = { bucket: string; region: string; accessKeyId: string; secretAccessKey: string }

export async function startObjectStore(key: Key): Promise<ObjectStore> {
  const store = { objects: new Map(), seen: [], failing: null } as unknown as ObjectStore
  const server = createServer(async (request, response) => {
    const body = await buffer(request)
    const { method = '', headers } = request
    const path = new URL(request.url ?? '/', 'http://store').pathname
    const refuse = (status: number, code: string) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)
    if (store.failing) return refuse(store.failing.status, 'InternalError')
    if (!isSigned(request, body, key)) return refuse(403, 'SignatureDoesNotMatch')
    if (!path.startsWith(`/${key.bucket}/`)) return refuse(404, 'NoSuchBucket')
    store.seen.push({ method, path, headers })
    const object = store.objects.get(path)
    if (method === 'PUT') store.objects.set(path, body)
    if (method === 'PUT') return response.writeHead(200, { etag: '"e"' }).end()
    if (method === 'DELETE') store.objects.delete(path)
    if (method === 'DELETE') return response.writeHead(204).end()
    if (!object) return refuse(404, 'NoSuchKey')
    return response.writeHead(200, { 'content-length': object.length }).end(method === 'HEAD' ? undefined : object)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  store.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  store.close = () => {
    server.closeAllConnections()
    server.close()
  }
  return store
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

function isSigned(request: IncomingMessage, body: Buffer, { region, accessKeyId, secretAccessKey }: Key): boolean {
  const { method, headers } = request
  const [, names = '', signature = ''] =
    /SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(headers.authorization ?? '') ?? []
  const time = String(headers['x-amz-date'])
  const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`
  if (!headers.authorization?.includes(`Credential=${accessKeyId}/${scope}`)) return false
  const declared = String(headers['x-amz-content-sha256'])
  if (declared !== 'UNSIGNED-PAYLOAD' && declared !== sha256(body)) return false
  const url = new URL(request.url ?? '/', 'http://store')
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join('&')
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, url.pathname, query, signed.join(''), names, declared].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')
  const dated = hmac(hmac(hmac(`AWS4${secretAccessKey}`, time.slice(0, 8)), region), 's3')
  return hmac(hmac(dated, 'aws4_request'), toSign).toString('hex') === signature
}
