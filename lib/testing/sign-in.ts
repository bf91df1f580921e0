import { createHmac } from 'node:crypto'
import { auth } from '#lib/agents/auth.ts'

/** A real session of better-auth without the cost of a password: the cookie that its sign-in would have set. */
export async function cookieFor({ id }: { id: string }): Promise<string> {
  const { internalAdapter, authCookies, secret } = await auth().$context
  const { token } = await internalAdapter.createSession(id)
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${signature}`)}`
}
