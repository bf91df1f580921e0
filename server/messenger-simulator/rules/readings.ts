/**
 * Where Meta's documents contradict each other or say nothing, a switch chooses the reading. The first value of each is what
 * the simulator does unless told otherwise; docs/simulator.md lists the questions.
 */
export type Readings = {
  /** Pass and take are told to the app concerned, or to every app of the Page. */
  broadcastControl: boolean
  /** Where every app hears a thread that anybody may take: null reads it by regime. */
  idleHeardIn: 'messaging' | 'standby' | null
  /** The customer's entry makes the default app the owner; else it merely may answer. */
  defaultAppOwnsOnEntry: boolean
  /** Whose acts move the end of control. */
  expirySlidesOn: 'customer' | 'anybody'
  /** A request on a routed Page is an event for the owner, or an error. */
  requestUnderRouting: 'told' | 'refused'
  /** On a Page without routing the first to request an idle thread owns it. */
  requestGrantsIdle: boolean
  /** `extend` counts from now, or from the present end. */
  extendCountsFrom: 'now' | 'end'
  /** The longest metadata of a handover; null for any length. */
  handoverMetadataLength: number | null
  /** A HUMAN_AGENT send by an app that may take also takes. */
  humanAgentTakes: boolean
  /** A Page hears of it when a customer takes a message back. */
  unsendTold: boolean
  /** The subcode of a send while a lead ad asks its questions. */
  leadAdRefusal: 2018321 | 2018300
  /** The longest control an ad can give, in days. */
  adControlDaysMost: 30 | 7
  /** The code of a call too many. */
  rateLimitCode: 613 | 4 | 32 | 80006
  /** Subcodes that Instagram has for a take without routing and for a move by another than the owner. */
  takeRefusalSubcode: 2534123 | null
  notOwnerSubcode: 2534037 | null
  /** The older signature comes with every post. */
  sha1Signature: boolean
  /** How often a post that failed is repeated at once. */
  immediateRetries: number
  /** The status of a send outside the window. */
  windowRefusalStatus: 400 | 403
  /** Apps besides the default one hear of handovers under routing. */
  handoversToOthers: boolean
  /** How many days the first message after an ad may be answered. */
  adWindowDays: 1 | 7
  /** A comment opens the reply window; else only a private reply may follow it, until the person answers. */
  commentOpensWindow: boolean
  /** Who loses a thread to the Page Inbox hears `take_thread_control`; else only the inbox's words, in standby, tell of it. */
  inboxTakeTold: boolean
  /** Done in the Page Inbox gives the thread back to the default app under routing too. */
  inboxDoneReturns: boolean
}

export const usualReadings = (): Readings => ({
  broadcastControl: false,
  idleHeardIn: null,
  defaultAppOwnsOnEntry: true,
  expirySlidesOn: 'customer',
  requestUnderRouting: 'told',
  requestGrantsIdle: true,
  extendCountsFrom: 'now',
  handoverMetadataLength: 1000,
  humanAgentTakes: true,
  unsendTold: false,
  leadAdRefusal: 2018321,
  adControlDaysMost: 30,
  rateLimitCode: 613,
  takeRefusalSubcode: null,
  notOwnerSubcode: null,
  sha1Signature: true,
  immediateRetries: 3,
  windowRefusalStatus: 400,
  handoversToOthers: true,
  adWindowDays: 1,
  commentOpensWindow: true,
  inboxTakeTold: true,
  inboxDoneReturns: false,
})
