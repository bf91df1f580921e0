import { hearsAsOwner, type Situation } from '../rules/thread-control.ts'

export type Channel = 'messaging' | 'standby' | 'changes'

/**
 * Who should hear of an event:
 * - `thread`: the owner in `messaging`, the other apps in `standby`;
 * - `owner`: as above, but no document lists it for standby, so the others hear nothing;
 * - `button`: as `thread`, except that the payload goes only to the app that sent the button;
 * - `apps`: these, in `messaging`; `page`: every app, about the Page as a whole.
 */
export type Audience =
  | { to: 'thread' }
  | { to: 'owner' }
  | { to: 'button'; appId: string | null }
  | { to: 'apps'; appIds: string[] }
  | { to: 'page' }

export type Placement = { appId: string; channel: Channel; hasPayload: boolean }

/** The place an app hears of an event, or null: one app's share of the same act. */
export function placementOf(
  appId: string,
  audience: Audience,
  { situation, ownerPostbackInStandby }: { situation: Situation | null; ownerPostbackInStandby: boolean },
): Placement | null {
  const place = (channel: Channel, hasPayload = true) => ({ appId, channel, hasPayload })
  if (audience.to === 'page') return place('messaging')
  if (audience.to === 'apps') return audience.appIds.includes(appId) ? place('messaging') : null
  const isOwner = situation !== null && hearsAsOwner(appId, situation)
  if (audience.to === 'owner') return isOwner ? place('messaging') : null
  if (audience.to === 'thread') return place(isOwner ? 'messaging' : 'standby')
  if (audience.appId === appId) return place('messaging')
  return place(isOwner && !ownerPostbackInStandby ? 'messaging' : 'standby', false)
}
