import type { ApiRefusal } from './api.ts'

/** A session that ended leads to the sign-in, and from there back here. What was being written is kept in the browser. */
export function signInAgain({ code }: Pick<ApiRefusal, 'code'>) {
  if (code !== 'signed-out' || typeof location === 'undefined') return
  location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`)
}
