import { type Control, type ControlRules, type Evidence, isForeign, isInDoubt, someApp } from './control.ts'
import type { Held } from './holder.ts'

/** What a change of control does to the holder. */
export type Consequence = { move: 'taken-elsewhere'; appId: string } | { move: 'come-back' } | null

type Change = { held: Held; before: Control; after: Control; evidence: Evidence }

/**
 * Somebody outside who newly owns the thread speaks from now on; when the thread is ours or idle again, the holder that was
 * comes back. An agent who took a conversation back is not thrown out by hearing the same owner again, only by a new take.
 */
export function whatFollows({ held, before, after, evidence }: Change, page: ControlRules): Consequence {
  const owner = after.ownerAppId
  if (owner === null || !isForeign(owner, page)) return held.holder === 'elsewhere' ? { move: 'come-back' } : null
  if (owner === someApp && isInDoubt(after)) return null
  if (held.holder === 'elsewhere') return held.appId === owner ? null : { move: 'taken-elsewhere', appId: owner }
  return isNews(before, after, evidence) ? { move: 'taken-elsewhere', appId: owner } : null
}

function isNews(before: Control, after: Control, { kind, at }: Evidence): boolean {
  if (before.ownerAppId !== after.ownerAppId) return true
  if (after.ownerAppId === someApp) return isInDoubt(before)
  const isEvent = kind === 'taken' || kind === 'passed'
  return isEvent && after.provenAt?.getTime() === at.getTime() && before.provenAt !== after.provenAt
}
