import {
  actsWhenIdle,
  type Control,
  type ControlRules,
  defaultApp,
  hasRoles,
  isInDoubt,
  isOurs,
  isRouted,
} from './control.ts'
import type { Held } from './holder.ts'
import { agrees, wantedBy } from './wanted-control.ts'

/** The one call that brings actual control nearer to what the holder wants. `as` is the app that makes it. */
export type Plan =
  | { call: 'none' }
  | { call: 'read-owner' }
  | { call: 'pass'; as: string; to: string }
  | { call: 'take'; as: string }
  | { call: 'request'; as: string }
  | { call: 'release'; as: string }

/**
 * Level-triggered: run it twice, late or after a crash and it arrives at the same place. Take and request are complements:
 * Messenger takes only on Pages with a default app and requests only on Pages without one.
 */
export function planSettlement(held: Held, control: Control, page: ControlRules, options = { canTake: true }): Plan {
  if (isInDoubt(control)) return { call: 'read-owner' }
  if (agrees(held, control, page)) return { call: 'none' }
  const wanted = wantedBy(held, page)
  const owner = control.ownerAppId
  if (wanted === 'no-wish') return { call: 'none' }
  if (wanted === 'given-back') return giveBack(owner, page)
  if (owner && isOurs(owner, page)) return { call: 'pass', as: owner, to: wanted.app }
  if (owner === null) return fromIdle(wanted.app, page, options)
  return byForce(wanted.app, page, options)
}

/** Where there are roles nothing can be released: the Primary gets it back. */
function giveBack(owner: string | null, page: ControlRules): Plan {
  if (!owner) return { call: 'none' }
  if (!hasRoles(page)) return { call: 'release', as: owner }
  return page.defaultAppId ? { call: 'pass', as: owner, to: page.defaultAppId } : { call: 'none' }
}

/** Only the default app may pass an idle thread; without one any app may pass it to itself. */
function fromIdle(app: string, page: ControlRules, options: { canTake: boolean }): Plan {
  if (actsWhenIdle(app, page)) return { call: 'pass', as: app, to: app }
  const keeper = defaultApp(page)
  return keeper && isOurs(keeper, page) ? { call: 'pass', as: keeper, to: app } : byForce(app, page, options)
}

/** Routing lets apps take that are allowed to; the Handover Protocol lets the Primary, which then passes. */
function byForce(app: string, page: ControlRules, { canTake }: { canTake: boolean }): Plan {
  const taker = isRouted(page) ? app : defaultApp(page)
  return canTake && taker && isOurs(taker, page) ? { call: 'take', as: taker } : { call: 'request', as: app }
}
