import { applyControl } from '#lib/handover/apply-control.ts'
import { changeTalk, type OpenConversation } from '#lib/handover/open-conversation.ts'
import { bringToPeople } from '#lib/handover/request-human.ts'
import { askBot } from '#lib/handover/resume-bot.ts'
import { languageOfButton } from '#lib/handover/talk-to-person.ts'
import type { FoundMessage, FoundThread } from '#lib/incoming-event.ts'
import { heedCustomer, latest, openWindow } from './heed-customer.ts'
import { whoAnswers } from './missed.ts'
import { summarise } from './summarise.ts'

/** Who has the thread is asked first: where somebody outside has it, the bot has nothing to say. */
const controlIsReadSeconds = 3

const asksForPerson = (words: string | null) => languageOfButton(words) !== null

/**
 * Part. What follows from what was missed: the window by its real time, control asked for anew, since nobody told what became
 * of it, and an answer for who still waits. What somebody answered meanwhile opens nothing and is answered by nobody.
 */
export async function heedMissed(open: OpenConversation, thread: FoundThread, missed: FoundMessage[]): Promise<void> {
  const words = missed.filter(({ said }) => said && !said.isFromPage)
  const last = words.at(-1)
  const isMissing = (mid: string) => missed.some((message) => message.mid === mid)
  const due = whoAnswers(thread.messages, isMissing, { asksForPerson, now: open.at })
  if (last) await hear(open, last.at, { isAnswered: due === 'nothing' })
  await applyControl(open, { kind: 'contradicted', at: open.at })
  open.mustSettle = true
  if (last && due !== 'nothing' && open.row.holder === 'bot') await seek(open, last, due)
}

async function hear(open: OpenConversation, at: Date, { isAnswered }: { isAnswered: boolean }) {
  const { row } = open
  changeTalk(open, { customerWroteAt: latest(row.customerWroteAt, at) })
  if (!isAnswered) return heedCustomer(open, at)
  changeTalk(open, { lastCustomerMessageAt: latest(row.lastCustomerMessageAt, at), needAt: latest(row.needAt, at) })
  await openWindow(open, at)
}

async function seek(open: OpenConversation, { mid, said }: FoundMessage, due: 'bot' | 'people') {
  const { tx, row } = open
  const message = await tx.message.findFirstOrThrow({ where: { pageId: row.pageId, mid }, select: { id: true } })
  if (due === 'bot') return askBot(tx, { conversationId: row.id, messageId: message.id }, controlIsReadSeconds)
  const words = said?.text ?? null
  const reason = asksForPerson(words) ? 'asked-for-person' : 'was-missed'
  const language = row.language ?? languageOfButton(words) ?? undefined
  const request = { reason, triggerMessageId: message.id, summary: await summarise(open), language } as const
  await bringToPeople(open, { actor: { kind: 'relais' }, ...request })
}
