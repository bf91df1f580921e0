import { createHmac } from 'node:crypto'

/** Both signatures of the exact bytes: the current sha256 and the sha1 that older receivers still check. */
export function signatureHeaders(secret: string, body: string, hasSha1: boolean): Record<string, string> {
  const hex = (algorithm: string) => createHmac(algorithm, secret).update(body).digest('hex')
  const sha256 = { 'x-hub-signature-256': `sha256=${hex('sha256')}` }
  return hasSha1 ? { ...sha256, 'x-hub-signature': `sha1=${hex('sha1')}` } : sha256
}
