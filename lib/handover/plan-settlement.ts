import { type Control, type ControlRules, defaultApp, isInDoubt, isOurs } from './control.ts'
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
  if (wanted === 'given-back') return owner ? { call: 'release', as: owner } : { call: 'none' }
  if (owner && isOurs(owner, page)) return { call: 'pass', as: owner, to: wanted.app }
  if (owner === null) return fromIdle(wanted.app, page, options)
  return byForce(wanted.app, page, options)
}

/** Only the default app may pass an idle thread; without one any app may pass it to itself. */
function fromIdle(app: string, page: ControlRules, options: { canTake: boolean }): Plan {
  if (page.regime !== 'routing-default-app') return { call: 'pass', as: app, to: app }
  const keeper = defaultApp(page)
  return isOurs(keeper, page) && keeper ? { call: 'pass', as: keeper, to: app } : byForce(app, page, options)
}

function byForce(app: string, page: ControlRules, { canTake }: { canTake: boolean }): Plan {
  return { call: canTake && page.regime !== 'routing-zero-config' ? 'take' : 'request', as: app }
}
