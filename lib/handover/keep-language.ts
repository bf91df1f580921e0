import type { Language } from '#lib/actor.ts'
import { recordLanguage } from '#lib/customers/record-language.ts'
import { changeTalk, type OpenConversation } from './open-conversation.ts'

/** Part. The language the customer writes in now: the conversation's from here on, and the customer's for the next time. */
export async function keepLanguage(open: OpenConversation, language: Language | null | undefined): Promise<void> {
  if (!language || open.row.language === language) return
  changeTalk(open, { language })
  await recordLanguage(open.tx, open.row.customerId, language)
}
