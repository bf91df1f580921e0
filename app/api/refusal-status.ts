import type { RefusalCode } from '#lib/errors.ts'

/** What each refusal is in HTTP's words. */
export const statusOf: Record<RefusalCode, number> = {
  'signed-out': 401,
  'not-permitted': 403,
  'not-found': 404,
  'invalid-input': 400,
  'someone-was-quicker': 409,
  'move-not-allowed': 409,
  'customer-erased': 409,
  'not-the-holder': 409,
  'control-not-held': 409,
  'reply-window-closed': 409,
  'text-too-long': 422,
  'page-disconnected': 409,
  'agent-not-available': 409,
  'file-empty': 422,
  'file-too-large': 413,
  'file-type-not-allowed': 415,
  'upload-missing': 422,
  'nothing-to-retry': 409,
  'cannot-quote': 409,
  'cannot-react': 409,
  'too-many-requests': 429,
}
