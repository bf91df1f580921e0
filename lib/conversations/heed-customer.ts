import { applyControl } from '#lib/handover/apply-control.ts'
import { changeHolder } from '#lib/handover/change-holder.ts'
import { changeTalk, type OpenConversation } from '#lib/handover/open-conversation.ts'
import { bringToPeople } from '#lib/handover/request-human.ts'
import { askBot } from '#lib/handover/resume-bot.ts'
import { languageOfButton, talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { summarise } from './summarise.ts'

/** Part. What follows from something a customer said: the window, control, a resolved conversation that opens again. */
export async function heedCustomer(open: OpenConversation, at: Date): Promise<void> {
  const { row } = open
  changeTalk(open, {
    lastCustomerMessageAt: latest(row.lastCustomerMessageAt, at),
    needAt: latest(row.needAt, at),
  })
  await openWindow(open, at)
  if (row.holder !== 'nobody') return
  const actor = { kind: 'customer', id: row.customerId } as const
  await changeHolder(open, { move: 'reopen', actor, reason: 'customer-wrote-again' })
}

/** Part. Every act of a customer opens the reply window and lengthens control (D26); a reaction does no more than that. */
export async function openWindow(open: OpenConversation, at: Date): Promise<void> {
  changeTalk(open, { windowOpenedAt: latest(open.row.windowOpenedAt, at) })
  await applyControl(open, { kind: 'customer-act', at })
}

export type Said = { messageId: string; title: string | null; payload: string | null; waitSeconds?: number }

/** Part. Who answers: people, when the customer asked for them by the button; else the bot, if it holds the conversation. */
export async function seekAnswer(open: OpenConversation, said: Said): Promise<void> {
  const { messageId, title, payload, waitSeconds } = said
  const { row, tx } = open
  if (payload === talkToPersonPayload) {
    const actor = { kind: 'customer', id: row.customerId } as const
    const summary = await summarise(open)
    const language = row.language ?? languageOfButton(title) ?? undefined
    return bringToPeople(open, { actor, reason: 'asked-for-person', triggerMessageId: messageId, summary, language })
  }
  if (row.holder === 'bot') await askBot(tx, { conversationId: row.id, messageId }, waitSeconds)
}

export const latest = (one: Date | null, other: Date): Date => (one && one > other ? one : other)
