import type { Messenger } from './messenger.ts'
import type { Said } from './perform.ts'

/** What was said to an ad that collects leads, Messenger tells no app: nobody can be asked to know or to heed it. */
export async function forgetUntold(said: Said, messenger: Messenger, psids: string[]): Promise<void> {
  const untold = new Set<string>()
  for (const psid of psids) {
    const { messages } = await messenger.phone(psid)
    for (const { mid, isWithinAd } of messages) if (isWithinAd) untold.add(mid)
  }
  said.messages = said.messages.filter(({ mid }) => !untold.has(mid))
  said.asked = said.asked.filter(({ mid }) => !untold.has(mid))
}
