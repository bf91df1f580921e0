import type { Offer, Reply } from '#lib/conversations/input.ts'
import type { TimelineItem } from '#lib/conversations/timeline.ts'
import { ApiRefusal, call } from './api.ts'
import { newClientId } from './client-id.ts'
import { type KeptMessages, keepNothing } from './kept-messages.ts'
import type { PendingMessage, QuotedInDraft, UploadedFile } from './pending-message.ts'
import { createStore, type Store } from './store.ts'

type Sent = { items: TimelineItem[] }
type Send = (conversationId: string, reply: Reply) => Promise<Sent>

const overHttp: Send = (conversationId, reply) => call('POST', `/api/conversations/${conversationId}/messages`, reply)

type Options = {
  arrived: (conversationId: string, items: TimelineItem[]) => void
  now: () => number
  send?: Send
  kept?: KeptMessages
  refused?: (refusal: ApiRefusal) => void
}

/** What leaves the composer at once: files, words, which message they answer, and what may be chosen. */
export type OutgoingReply = {
  text?: string
  uploads?: UploadedFile[]
  quoted?: QuotedInDraft | null
  offer?: Offer | null
}

const none: PendingMessage[] = []
/** Sent again by itself when the page is there again; what is older its writer may want to read first. */
const freshMs = 10 * 60_000

/** What this screen has sent and the server does not have yet. Each conversation's messages leave one after another, in order. */
export function createOutbox({ arrived, now, send = overHttp, kept = keepNothing, refused }: Options) {
  const stores = new Map<string, Store<PendingMessage[]>>()
  const queues = new Map<string, Promise<void>>()

  function storeOf(conversationId: string): Store<PendingMessage[]> {
    const store = stores.get(conversationId) ?? createStore(none)
    stores.set(conversationId, store)
    return store
  }

  const change = (id: string, update: (pending: PendingMessage[]) => PendingMessage[]) =>
    storeOf(id).set(update(storeOf(id).get()))

  function drop(conversationId: string, clientId: string) {
    kept.remove(clientId)
    change(conversationId, (pending) => pending.filter((other) => other.clientId !== clientId))
  }

  function restate(message: PendingMessage, state: Pick<PendingMessage, 'state' | 'refusal'>) {
    kept.put({ ...message, ...state })
    change(message.conversationId, (pending) =>
      pending.map((other) => (other.clientId === message.clientId ? { ...other, ...state } : other)),
    )
  }

  function enqueue(message: PendingMessage) {
    const { conversationId } = message
    const before = queues.get(conversationId) ?? Promise.resolve()
    queues.set(
      conversationId,
      before.then(() => deliver(message)),
    )
  }

  async function deliver(message: PendingMessage) {
    const { conversationId, clientId, text, upload, quoted, offer } = message
    try {
      const { items } = await send(conversationId, {
        clientId,
        text: text ?? undefined,
        uploadIds: upload ? [upload.id] : undefined,
        replyToId: quoted?.id,
        offer: offer ?? undefined,
      })
      arrived(conversationId, items)
      drop(conversationId, clientId)
    } catch (error) {
      const refusal = error instanceof ApiRefusal ? error : new ApiRefusal('server-error', { reason: String(error) })
      restate(message, { state: 'refused', refusal })
      refused?.(refusal)
    }
  }

  type Content = Pick<PendingMessage, 'clientId'> &
    Partial<Pick<PendingMessage, 'text' | 'upload' | 'quoted' | 'offer'>>

  function post(conversationId: string, content: Content) {
    const at = new Date(now()).toISOString()
    const empty = { text: null, upload: null, quoted: null, offer: null }
    const message: PendingMessage = { conversationId, at, state: 'sending', refusal: null, ...empty, ...content }
    kept.put(message)
    change(conversationId, (pending) => [...pending, message])
    enqueue(message)
  }

  /** Under the same id: what the server has after all is not said twice. */
  function retry(message: PendingMessage) {
    restate(message, { state: 'sending', refusal: null })
    enqueue(message)
  }

  function takeUp(message: PendingMessage) {
    const isKnown = storeOf(message.conversationId)
      .get()
      .some(({ clientId }) => clientId === message.clientId)
    if (isKnown) return
    change(message.conversationId, (pending) => [...pending, message])
    if (!mayPass(message)) return
    if (now() - Date.parse(message.at) < freshMs) retry(message)
    else restate(message, { state: 'refused', refusal: new ApiRefusal('interrupted') })
  }

  return {
    storeOf,
    post(conversationId: string, { text, uploads = [], quoted = null, offer = null }: OutgoingReply) {
      const words = text?.trim() ? text : null
      const cards = offer?.kind === 'cards' ? offer : null
      // A file's message is known by its upload, so that the same file is never sent twice. The quotation goes with the words.
      for (const [index, upload] of uploads.entries())
        post(conversationId, { clientId: upload.id, upload, quoted: words === null && index === 0 ? quoted : null })
      if (words !== null)
        post(conversationId, { clientId: newClientId(), text: words, quoted, offer: cards ? null : offer })
      const isFirst = words === null && uploads.length === 0
      if (cards) post(conversationId, { clientId: newClientId(), offer: cards, quoted: isFirst ? quoted : null })
    },
    retry,
    drop,
    /** What this person had sent from here before the page was closed. */
    takeUpKept: () => kept.all().forEach(takeUp),
    /** The server is there again: what could not reach it goes now. */
    retryUnreached() {
      for (const store of stores.values())
        for (const message of store.get()) if (message.refusal?.code === 'offline') retry(message)
    },
  }
}

/** Whether it was not the message that was refused. */
const mayPass = ({ state, refusal }: PendingMessage) =>
  state === 'sending' || ['offline', 'signed-out', 'server-error', 'interrupted'].includes(refusal?.code ?? '')

export type Outbox = ReturnType<typeof createOutbox>
