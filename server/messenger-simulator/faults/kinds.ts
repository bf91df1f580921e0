/**
 * What can go wrong, by the name under which it is planned and counted. A count says what really happened, whatever the
 * cause: an armed fault, the plan, or the way of the world.
 */
export const faultKinds = [
  'duplicate',
  'reorder',
  'delay',
  'drop',
  'heldBack',
  'batchItems',
  'batchEntries',
  'seconds',
  'numericIds',
  'unsubscribed',
  'echoBeforeResponse',
  'loseResponse',
  'slowGraph',
  'serverError',
  'rateLimited',
  'graphRefusal',
  'localisedError',
  'tokenExpired',
  'profileMissing',
  'expiredLink',
  'metaAi',
  'leadAd',
] as const

export type FaultKind = (typeof faultKinds)[number]
export type Happened = Record<FaultKind, number>

export function nothingHappened(): Happened {
  return Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Happened
}

/** Counts what has just happened; the counts are part of the remembered world. */
export function happens({ happened }: { happened: Happened }, kind: FaultKind): void {
  happened[kind] = (happened[kind] ?? 0) + 1
}
