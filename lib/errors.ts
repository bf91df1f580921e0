/**
 * Everything the desk says no with. Sentences for people stand in components/i18n (namespace `refusals`), under the same codes;
 * app/api/handle.ts alone turns a code into a status.
 */
export const refusalCodes = [
  'signed-out',
  'not-permitted',
  'not-found',
  'invalid-input',
  'someone-was-quicker',
  'move-not-allowed',
  'customer-erased',
  'not-the-holder',
  'control-not-held',
  'reply-window-closed',
  'text-too-long',
  'page-disconnected',
  'agent-not-available',
  'file-empty',
  'file-too-large',
  'file-type-not-allowed',
  'upload-missing',
  'nothing-to-retry',
  'cannot-quote',
  'cannot-react',
  'too-many-requests',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** The desk says no, in a way that a screen can show. `detail` carries what the sentence needs (names, fields, limits). */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: Record<string, unknown>

  constructor(code: RefusalCode, detail: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
  }
}
