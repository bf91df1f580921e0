import { createHash } from 'node:crypto'
import type { IncomingFact } from '#lib/incoming-event.ts'
import { canonical } from './json.ts'

type Identified = { appId: string; pageId: string | null; psid: string | null; toldAt: Date | null; fact: IncomingFact }

const longestKept = 400

/** The same for every delivery of one event of one app's stream (D6), and for nothing else. */
export function dedupeKey({ appId, pageId, psid, toldAt, fact }: Identified): string {
  const key = [appId, pageId ?? '-', ...identity(fact, psid ?? '-', toldAt)].join('|')
  return key.length <= longestKept ? key : `${appId}|${pageId ?? '-'}|${fact.kind}|${digest(key)}`
}

/** What no event can share with another: a mid where it has one, else who, when and what. */
function identity(fact: IncomingFact, psid: string, toldAt: Date | null): string[] {
  // Never the time of arrival: a repeated delivery arrives later.
  const time = String(toldAt?.getTime() ?? '-')
  switch (fact.kind) {
    case 'message':
      return [fact.isUnsent ? 'unsent' : 'message', fact.mid]
    case 'echo':
      return [fact.isUnsent ? 'echo-unsent' : 'echo', fact.mid]
    case 'postback':
      // The app that sent the button may get both copies: with its payload, and bare on standby.
      return ['postback', fact.mid ?? `${psid}|${time}|${digest(fact.title ?? '')}`, fact.payload ? 'payload' : 'bare']
    case 'edit':
      return ['edit', fact.mid, String(fact.edits)]
    case 'reaction':
      return [
        'reaction',
        fact.mid,
        time,
        fact.isRemoved ? 'removed' : fact.reaction,
        ...(fact.isFromPage ? ['page'] : []),
      ]
    case 'delivery':
    case 'read':
      return [fact.kind, psid, String(fact.watermark.getTime())]
    case 'control-passed':
    case 'control-taken':
      return [fact.kind, psid, time, fact.previousOwnerAppId ?? 'idle', fact.newOwnerAppId ?? 'idle']
    case 'control-requested':
      return [fact.kind, psid, time, fact.byAppId ?? '-']
    case 'referral':
      return ['referral', psid, time, digest(canonical(fact.referral))]
    case 'act':
      return [fact.act.type, psid, time, digest(canonical([fact.act, fact.replyToMid]))]
    case 'unknown':
      return ['unknown', psid, time, digest(canonical(fact.raw))]
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 32)
