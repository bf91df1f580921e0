import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

type Options = { isDevelopment: boolean; isHttps: boolean }

/**
 * Sets the headers that keep the console closed to what is not ours. Next finds the nonce in the request's own policy
 * header and puts it on its scripts. Styles may be inline because floating elements are placed by style attributes.
 */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, options: Options) {
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), options)
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  if (options.isHttps) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}

function contentSecurityPolicy(nonce: string, { isDevelopment, isHttps }: Options): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self' ws: wss:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}
