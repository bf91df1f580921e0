import { type ControlRules, defaultApp, isOurs } from '#lib/handover/control.ts'
import type { Held } from '#lib/handover/holder.ts'
import { wantedBy } from '#lib/handover/wanted-control.ts'
import type { ReplyWindow } from './reply-window.ts'

/** What the fence looks at of a message that is about to be sent. */
export type Outbound = {
  author: 'bot' | 'agent'
  authorAgentId: string | null
  epoch: number | null
  isNotice: boolean
}

export type Verdict = 'send' | 'superseded' | 'not-the-holder' | 'not-ours-now' | 'window-closed'

type Standing = { held: Held; epoch: number; window: ReplyWindow; isKeptOutside: boolean }

/**
 * The last word before Messenger, under the conversation's lock: only who holds it now may speak. A bot message of an older
 * epoch is superseded, whoever decided it and however long ago, so a takeover silences the bot even between decision and
 * delivery. Pure.
 */
export function fence(message: Outbound, { window, ...standing }: Standing): Verdict {
  const verdict = whetherHolding(message, standing)
  if (verdict !== 'send') return verdict
  const isTypedByPerson = message.author === 'agent'
  const isOpen = window.state === 'standard' || (window.state === 'human-agent' && isTypedByPerson)
  return isOpen ? 'send' : 'window-closed'
}

function whetherHolding(message: Outbound, { held, epoch, isKeptOutside }: Omit<Standing, 'window'>): Verdict {
  if (message.isNotice) return whetherTold(held, isKeptOutside)
  if (message.author === 'bot') return held.holder === 'bot' && message.epoch === epoch ? 'send' : 'superseded'
  return held.holder === 'agent' && held.agentId === message.authorAgentId ? 'send' : 'not-the-holder'
}

/** Messenger would refuse a notice in a thread that somebody outside keeps, and hours later nobody needs it any more. */
function whetherTold(held: Held, isKeptOutside: boolean): Verdict {
  if (held.holder === 'elsewhere') return 'superseded'
  return isKeptOutside ? 'not-ours-now' : 'send'
}

type Speaking = { held: Held; controlOwnerAppId: string | null; page: ControlRules }

/** The app that says it: the desk's for people, the bot's own, and for a notice whichever of ours may speak now. */
export function senderApp(message: Outbound, { held, controlOwnerAppId, page }: Speaking): string {
  if (message.author === 'agent') return page.deskAppId
  if (!message.isNotice) return page.botAppId
  const wanted = wantedBy(held, page)
  const able = [controlOwnerAppId, defaultApp(page), typeof wanted === 'object' ? wanted.app : null]
  return able.find((appId) => isOurs(appId, page)) ?? page.deskAppId
}
