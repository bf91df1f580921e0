import type { PhoneMessage, Records, StoredConversation } from '../records/record.ts'
import type { Violation } from './violation.ts'

/** Promise 1, towards the outside: only the app that has control is heard, and through ours only what the desk knows of. Pure. */
export function findWithoutControl({ phones, conversations, apps }: Records): Violation[] {
  const stored = new Map(conversations.map((conversation) => [conversation.psid, conversation]))
  return phones.flatMap((phone) => {
    const conversation = stored.get(phone.psid)
    return phone.messages.flatMap((said) => {
      const what = wrongWith(said, conversation, apps)
      return what
        ? [
            {
              breach: 'answered without control',
              psid: phone.psid,
              conversationId: conversation?.id ?? null,
              what,
            } as const,
          ]
        : []
    })
  })
}

function wrongWith(
  said: PhoneMessage,
  conversation: StoredConversation | undefined,
  apps: Records['apps'],
): string | null {
  const { appId, ownerAppId, mid, at, text } = said
  if (appId === null) return null
  const isOurs = appId === apps.bot || appId === apps.desk
  const isAllowed =
    ownerAppId === appId ||
    (ownerAppId === null && (appId === apps.idleSpeaker || apps.idleSpeaker === '*')) ||
    (apps.isOthersSpeechFree && !isOurs)
  if (!isAllowed)
    return `the app ${appId} was heard at ${at} while ${ownerAppId ?? 'nobody'} had control: ${mid} "${text}"`
  const message = conversation?.messages.find((kept) => kept.mid === mid)
  if (!message || message.isNotice) return null
  const expected = { bot: apps.bot, agent: apps.desk }[message.author]
  if (isOurs && expected !== appId)
    return `the app ${appId} said at ${at} what the desk keeps as ${message.author}'s: ${mid} "${text}"`
  return null
}
