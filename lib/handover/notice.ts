import type { Language } from '#lib/actor.ts'
import { newId } from '#lib/new-id.ts'
import type { HolderChange, Passing } from './holder-change.ts'
import type { LockedConversation } from './locked-conversation.ts'
import en from './notices.en.json' with { type: 'json' }
import fr from './notices.fr.json' with { type: 'json' }
import { type OpenConversation, show } from './open-conversation.ts'
import { talkToPerson } from './talk-to-person.ts'

/** What the desk itself says to the customer when a conversation changes hands. */
export type Notice = { name: 'handed-over' | 'back-with-bot' } | { name: 'agent-joined'; firstName: string }

const catalogues = { en, fr }

/** Which notice a move has. Transfers and the queue have none: to the customer, people are people. */
export async function noticeOf(
  open: OpenConversation,
  { move, actor }: HolderChange,
  { before, after }: Passing,
): Promise<Notice | null> {
  if (before.holder === 'elsewhere' || after.holder === 'elsewhere') return null
  if (move === 'hand-over') return isBegunNow(open) ? { name: 'handed-over' } : null
  if (move === 'return-to-bot') return { name: 'back-with-bot' }
  const hasJoined = (move === 'claim' || move === 'take-over') && actor.kind === 'agent'
  if (!hasJoined || !(await isFirstOfEpisode(open))) return null
  return { name: 'agent-joined', firstName: actor.name.split(' ')[0] ?? actor.name }
}

/** People had it already before it was resolved by mistake. */
const isBegunNow = ({ row, at }: OpenConversation) => row.needsHumanSince !== null && row.needsHumanSince >= at

async function isFirstOfEpisode({ tx, row }: OpenConversation): Promise<boolean> {
  const before = await tx.handover.count({
    where: {
      conversationId: row.id,
      toHolder: 'agent',
      epoch: { lt: row.epoch },
      at: { gte: row.needsHumanSince ?? undefined },
    },
  })
  return before === 0
}

/**
 * Adds the notice to what is to be sent, unless Messenger would refuse it because the customer has been silent too long. It is
 * nobody's words: a list goes on showing what was said before.
 */
export async function queueNotice(open: OpenConversation, notice: Notice | null): Promise<void> {
  if (!notice || !isWindowOpen(open)) return
  const { tx, row, at } = open
  const id = newId()
  const text = wording(notice, languageOf(row))
  await tx.message.createMany({
    data: {
      id,
      conversationId: row.id,
      pageId: row.pageId,
      clientId: newId(),
      author: 'bot',
      kind: 'text',
      text,
      content: contentOf(notice, languageOf(row)),
      // The line that tells why stands above what the customer is told.
      at: new Date(at.getTime() + 1),
      status: 'queued',
      epoch: row.epoch,
    },
  })
  show(open, { type: 'message', id })
  open.mustDeliver = true
}

const standardWindowMs = 24 * 3_600_000

const isWindowOpen = ({ row, at }: OpenConversation) =>
  row.windowOpenedAt !== null && at.getTime() - row.windowOpenedAt.getTime() < standardWindowMs

/** The language the customer writes; before anything was understood, that of their profile. */
export const languageOf = (row: Pick<LockedConversation, 'language' | 'customerLocale'>): Language =>
  row.language ?? (row.customerLocale?.startsWith('fr') ? 'fr' : 'en')

function wording(notice: Notice, language: Language): string {
  const text = catalogues[language][notice.name]
  return notice.name === 'agent-joined' ? text.replace('{name}', notice.firstName) : text
}

/** Back with the bot, the way to a person stays one tap away. */
function contentOf({ name }: Notice, language: Language) {
  return name === 'back-with-bot' ? { notice: name, quickReplies: [talkToPerson[language]] } : { notice: name }
}
