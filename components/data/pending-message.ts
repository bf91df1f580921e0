import type { Offer } from '#lib/conversations/input.ts'
import type { ApiRefusal } from './api.ts'

/** A file that waits on the server for the message that will carry it. */
export type UploadedFile = { id: string; name: string; contentType: string; byteSize: number }

/** The message that an answer quotes, as it was to be seen when it was chosen. */
export type QuotedInDraft = { id: string; name: string; words: string }

/** What was sent from this screen and the server does not have yet. What was typed is kept until it does. */
export type PendingMessage = {
  clientId: string
  conversationId: string
  at: string
  text: string | null
  upload: UploadedFile | null
  quoted: QuotedInDraft | null
  offer: Offer | null
  state: 'sending' | 'refused'
  refusal: ApiRefusal | null
}
