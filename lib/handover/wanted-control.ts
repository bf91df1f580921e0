import { type Control, type ControlRules, defaultApp, hasRoles, isForeign, isInDoubt, isOurs } from './control.ts'
import type { Held } from './holder.ts'
import type { Standing } from './standing.ts'

/** The owner a holder wants: one of our apps, given back to nobody, or no wish while somebody else speaks. */
export type Wanted = { app: string } | 'given-back' | 'no-wish'

export function wantedBy(held: Held, page: ControlRules): Wanted {
  switch (held.holder) {
    case 'bot':
      return { app: page.botAppId }
    case 'waiting':
    case 'agent':
      return { app: page.deskAppId }
    case 'nobody':
      return 'given-back'
    case 'elsewhere':
      return 'no-wish'
  }
}

/** Whether what the holder wants is so. Only this opens a composer. */
export function agrees(held: Held, control: Control, page: ControlRules): boolean {
  if (isInDoubt(control)) return false
  const wanted = wantedBy(held, page)
  const owner = control.ownerAppId
  if (wanted === 'no-wish') return true
  if (wanted === 'given-back') return owner === null || !isOurs(owner, page) || owner === defaultApp(page)
  if (owner !== null) return owner === wanted.app
  return defaultApp(page) === wanted.app || (held.holder === 'bot' && isDormant(control))
}

/** Idle, and the customer has not written since: nobody has to answer, so the bot need not own anything. */
const isDormant = ({ ownerAppId, evidence }: Control) => ownerAppId === null && evidence !== 'customer-act'

/** Somebody outside has the thread, and we have asked for it or were told no: what we say now, Messenger refuses. */
export function isKeptOutside(control: Control, settlement: Standing['settlement'], page: ControlRules): boolean {
  const isLeftToThem = settlement === 'asked' || settlement === 'refused'
  return isLeftToThem && !isInDoubt(control) && isForeign(control.ownerAppId, page) && !hasRoles(page)
}
