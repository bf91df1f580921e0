import { setTimeout as delay } from 'node:timers/promises'
import type { Messenger } from './customers/messenger.ts'
import type { Ask } from './watch.ts'

const patienceMs = 120_000

/**
 * Returns what waits until both apps are subscribed and the desk has everything that was said so far. One app at a time is made deaf:
 * what one has missed the other must have told before it is that one's turn, however slow the machine is and however long a post waits
 * to be repeated. Gives up quietly, for what is lost is found later.
 */
export function createAllHeard(ask: Ask, messenger: Messenger, psids: string[]): () => Promise<void> {
  return async () => {
    const giveUpAt = performance.now() + patienceMs
    while (performance.now() < giveUpAt) {
      if ((await messenger.isSubscribed()) && (await hasEverything(ask, await saidByOthers(messenger, psids)))) return
      await delay(500)
    }
  }
}

/** By everybody but our own apps, whose words the desk has before they are said. */
async function saidByOthers(messenger: Messenger, psids: string[]): Promise<string[]> {
  const phones = await Promise.all(psids.map(messenger.phone))
  return phones.flatMap(({ messages }) =>
    messages.flatMap(({ mid, role, isWithinAd }) => (isWithinAd || role === 'bot' || role === 'desk' ? [] : [mid])),
  )
}

async function hasEverything(ask: Ask, mids: string[]): Promise<boolean> {
  const missing = await ask<{ count: number }>(
    'SELECT count(*)::int FROM unnest($1::text[]) AS said(mid) WHERE NOT EXISTS (SELECT FROM messages m WHERE m.mid = said.mid)',
    [mids],
  )
  return missing?.count === 0
}
