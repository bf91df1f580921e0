import type { Regime } from '#lib/pages/page.ts'
import { botApp, deskApp, page } from '#server/desk-under-test/environment.ts'

/**
 * What lasts for a while, each as what is asked of the simulator (docs/simulator.md): the network, and other readings of Meta's documents.
 * What strikes single webhooks and calls is the simulator's own plan, from the same seed.
 */
export type Fault = {
  name: string
  on: object
  off: object
  /** Keeps news from us: one at a time, because what neither of our apps ever hears nobody can show. */
  isOfHearing?: true
  /** Mended by whoever runs the desk: a new token, a subscription made anew. Both are a restart of web. */
  needsRestart?: true
}

const deaf = (name: string, appId: string): Fault => ({
  name: `${name} app hears nothing, for good`,
  on: { webhooks: 'down', appId, whileDown: 'drop' },
  off: { webhooks: 'up', appId },
  isOfHearing: true,
})

/** Five calls that nothing but the customer could mend. */
const personUnavailable = {
  path: '/messages',
  status: 400,
  error: { code: 551, subcode: 1545041, message: "(#551) This person isn't available right now." },
  times: 5,
}

const tokenOf = (appId: string, subcode: number | null) => ({ token: { pageId: page.id, appId, subcode } })

export const faults: readonly Fault[] = [
  { name: 'sends refused', on: { graph: personUnavailable }, off: {} },
  { name: 'late echoes', on: { echoDelayMs: 1500 }, off: { echoDelayMs: 0 } },
  { name: 'late answers', on: { answerDelayMs: 400 }, off: { answerDelayMs: 0 } },
  { name: 'webhooks held back', on: { webhooks: 'down' }, off: { webhooks: 'up' }, isOfHearing: true },
  {
    name: 'desk app hears late',
    on: { webhooks: 'down', appId: deskApp.id },
    off: { webhooks: 'up', appId: deskApp.id },
    isOfHearing: true,
  },
  deaf('desk', deskApp.id),
  deaf('bot', botApp.id),
  { name: 'strings for app ids', on: { stringAppIds: true }, off: { stringAppIds: false } },
  { name: 'control told to everybody', on: { broadcastControl: true }, off: { broadcastControl: false } },
  { name: 'postbacks in standby', on: { ownerPostbackInStandby: true }, off: { ownerPostbackInStandby: false } },
  { name: 'receipts without ids', on: { deliveriesWithoutMids: true }, off: { deliveriesWithoutMids: false } },
  { name: 'JSON without escapes', on: { plainJson: true }, off: { plainJson: false } },
  { name: 'errors in French', on: { language: 'fr' }, off: { language: 'en' } },
  {
    name: 'token of the desk app expired',
    on: tokenOf(deskApp.id, 463),
    off: tokenOf(deskApp.id, null),
    isOfHearing: true,
    needsRestart: true,
  },
  {
    name: 'desk app unsubscribed',
    on: { unsubscribe: { pageId: page.id, appId: deskApp.id } },
    off: {},
    isOfHearing: true,
    needsRestart: true,
  },
]

/** How single webhooks, calls and conversations are struck, by the seed of the run: at the simulator's usual rates, and a few that are asked for. */
export const strikes = (seed: number, regime: Regime) => ({
  seed: String(seed),
  rates: { metaAi: 0.01, leadAd: regime === 'hop1' ? 0 : 0.04, expiredLink: 0.1 },
  delayMs: [20, 800],
  slowMs: [50, 1500],
})
