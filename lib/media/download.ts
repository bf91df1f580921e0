import { Agent, type Dispatcher, request } from 'undici'
import { env } from '#lib/env.ts'
import { isPublicAddress, publicAgent } from './public-address.ts'

export type DownloadFailure = 'address-refused' | 'too-large' | 'expired' | 'unreachable' | 'type-not-allowed'
export type Download = { isOk: true; bytes: Buffer } | { isOk: false; failure: DownloadFailure }

type Limits = { bytes: number; seconds: number }
const usual: Limits = { bytes: 25 * 1024 * 1024, seconds: 30 }
const mostRedirects = 3

class Failed extends Error {
  readonly failure: DownloadFailure
  constructor(failure: DownloadFailure) {
    super(failure)
    this.failure = failure
  }
}

/**
 * Fetches from an address that somebody outside chose: https, public addresses only, each redirect judged anew, bounded in
 * size and time. The configured simulator alone may be reached inside.
 */
export async function download(address: string, limits: Limits = usual): Promise<Download> {
  try {
    return { isOk: true, bytes: await follow(address, limits) }
  } catch (error) {
    return { isOk: false, failure: failureOf(error) }
  }
}

async function follow(address: string, limits: Limits): Promise<Buffer> {
  const signal = AbortSignal.timeout(limits.seconds * 1000)
  let url = address
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await request(url, { dispatcher: dispatcherFor(url), signal })
    const { location } = response.headers
    if (response.statusCode < 300 || response.statusCode >= 400) return read(response, limits)
    await response.body.dump()
    if (typeof location !== 'string' || !URL.canParse(location, url)) throw new Failed('unreachable')
    url = new URL(location, url).href
  }
  throw new Failed('address-refused')
}

/** The connection that may be used for this address. Throws when none may. */
function dispatcherFor(address: string): Dispatcher {
  if (!URL.canParse(address)) throw new Failed('address-refused')
  const url = new URL(address)
  const { simulatorUrl } = env()
  if (simulatorUrl && url.origin === new URL(simulatorUrl).origin) return simulatorAgent()
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A number is connected to without being looked up, so it is judged here.
  const isNumber = /^[\d.]+$/.test(host) || host.includes(':')
  if (url.protocol !== 'https:' || url.port !== '' || (isNumber && !isPublicAddress(host)))
    throw new Failed('address-refused')
  return publicAgent()
}

let simulator: Agent | undefined
function simulatorAgent(): Agent {
  simulator ??= new Agent({ keepAliveTimeout: 4_000 })
  return simulator
}

async function read({ statusCode, headers, body }: Dispatcher.ResponseData, limits: Limits): Promise<Buffer> {
  if (statusCode >= 200 && statusCode < 300) {
    if (Number(headers['content-length']) > limits.bytes) return tooLarge(body)
    const chunks: Buffer[] = []
    let byteSize = 0
    for await (const chunk of body) {
      byteSize += chunk.length
      if (byteSize > limits.bytes) return tooLarge(body)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks, byteSize)
  }
  await body.dump()
  // Messenger's links are signed for a while and answer 403 or 404 afterwards.
  throw new Failed(statusCode >= 500 || statusCode === 429 ? 'unreachable' : 'expired')
}

function tooLarge(body: Dispatcher.ResponseData['body']): never {
  // Cutting the connection is the point: the rest is not wanted.
  body.on('error', () => {}).destroy()
  throw new Failed('too-large')
}

function failureOf(error: unknown): DownloadFailure {
  if (error instanceof Failed) return error.failure
  const isPrivate = error instanceof Error && 'code' in error && error.code === 'EPRIVATE'
  return isPrivate ? 'address-refused' : 'unreachable'
}
