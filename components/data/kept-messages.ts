import { ApiRefusal } from './api.ts'
import type { PendingMessage } from './pending-message.ts'

/** What was sent and not taken yet, kept in the browser: through a reload, a crash, a session that ended. */
export type KeptMessages = {
  put: (message: PendingMessage) => void
  remove: (clientId: string) => void
  /** As they were left, the oldest first. */
  all: () => PendingMessage[]
}

type Kept = Omit<PendingMessage, 'refusal'> & { refusal: Pick<ApiRefusal, 'code' | 'detail'> | null }

/** Of one person: whoever signs in after them on the same computer does not send their words. */
export function keepMessages(storage: Storage, viewerId: string): KeptMessages {
  const prefix = `relais-unsent:${viewerId}:`
  const keys = () => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return {
    put({ refusal, ...message }) {
      const kept: Kept = { ...message, refusal: refusal && { code: refusal.code, detail: refusal.detail } }
      try {
        storage.setItem(prefix + message.clientId, JSON.stringify(kept))
      } catch (error) {
        // The storage is full or forbidden: it waits in memory for as long as the page is there.
        console.warn('A message could not be kept in this browser', error)
      }
    },
    remove: (clientId) => storage.removeItem(prefix + clientId),
    all: () =>
      keys()
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => parse(storage.getItem(key)))
        .sort((one, other) => one.at.localeCompare(other.at)),
  }
}

function parse(written: string | null): PendingMessage[] {
  try {
    const { refusal, ...message } = JSON.parse(written ?? '') as Kept
    return [{ ...message, refusal: refusal && new ApiRefusal(refusal.code, refusal.detail) }]
  } catch {
    // Somebody else wrote there.
    return []
  }
}

/** Where nothing can be kept: a page that is drawn on the server. */
export const keepNothing: KeptMessages = { put: () => {}, remove: () => {}, all: () => [] }
