import { happens } from '../faults/kinds.ts'
import { between, planned } from '../faults/plan.ts'
import { graphError } from '../graph/errors.ts'
import type { Platform } from '../platform.ts'
import { rulesOf } from '../rules/routing.ts'
import { dayMs } from '../rules/thread-control.ts'
import { leadAdAppId } from '../setup.ts'
import { isLeadAdAsking, situationOf } from '../state/threads.ts'
import type { LeadAd, Thread } from '../state/world.ts'
import { emitThreadEvent } from '../webhooks/emit-event.ts'
import { appIdOnWire } from '../webhooks/serialize.ts'
import { keepMessage } from './customer.ts'
import { moveAndTell, moveThread, tellControl } from './move-thread.ts'

/** While an ad asks its questions Messenger owns the thread: no app hears of it, and none may write. */
export function startLeadAd(platform: Platform, thread: Thread, { adId, mayInterrupt }: Omit<LeadAd, 'answers'>): void {
  moveThread(platform, thread, { move: 'seize', by: leadAdAppId })
  thread.leadAd = { adId, mayInterrupt, answers: [] }
  happens(platform.world, 'leadAd')
  platform.changed(thread.psid)
}

const stopWords = ['stop', 'arrêter', 'detener']

/** The customer answers within the ad; a stop word gives the conversation to the business. */
export function answerLeadAd(platform: Platform, thread: Thread, text: string | null): void {
  if (!thread.leadAd || text === null) return
  thread.leadAd.answers.push({ question: `Question ${thread.leadAd.answers.length + 1}`, answer: text })
  if (stopWords.includes(text.trim().toLowerCase())) finishLeadAd(platform, thread, { isComplete: false })
}

export type LeadEnd = {
  isComplete: boolean
  toAppId?: string | undefined
  answers?: LeadAd['answers'] | undefined
  /** Whether a message that sums the answers up follows. */
  hasSummary?: boolean
  /** `receiving_app_control_expiration` of the ad; what is out of range counts as one day. */
  controlDays?: number
}

/** Messenger passes the thread to the ad's receiving app, or the default app, with what the customer answered. */
export function finishLeadAd(platform: Platform, thread: Thread, end: LeadEnd): void {
  const { leadAd } = thread
  if (!leadAd) return
  const metadata = `messenger_lead_gen_${end.isComplete ? 'complete' : 'incomplete'}`
  const target = end.toAppId ?? situationOf(platform, thread).routing.defaultAppId
  // Without an app to receive it the thread is nobody's again, and nobody is told of that.
  const move = target === null ? 'release' : 'pass'
  const notice = moveThread(platform, thread, { move, by: leadAdAppId, target: target ?? undefined, metadata })
  const now = platform.clock.now()
  const endsAt = now + daysOfControl(platform, end.controlDays) * dayMs
  if (target !== null) thread.control = { ...thread.control, expiresAt: endsAt }
  const context = { app_id: appIdOnWire(leadAdAppId, platform.faults.stringAppIds), metadata }
  // Seconds, as in Meta's sample, beside an entry in milliseconds.
  const at = { timestamp: Math.floor(now / 1000), entry: { hop_context: [context] } }
  tellControl(platform, thread, notice, at)
  tellLead(platform, thread, { leadAd, end })
  if (end.hasSummary) tellSummary(platform, thread, { answers: end.answers ?? leadAd.answers, context })
}

/** Somebody breaks in where the ad allows it; the Page Inbox always may. */
export function interruptLeadAd(platform: Platform, thread: Thread, by: string): void {
  if (isLeadAdAsking(platform, thread)) moveAndTell(platform, thread, { move: 'seize', by })
}

/** Refuses what an app may not do while an ad asks its questions. */
export function refuseDuringLeadAd(platform: Platform, thread: Thread): void {
  if (!isLeadAdAsking(platform, thread) || thread.leadAd?.mayInterrupt) return
  throw graphError(platform.faults.leadAdRefusal === 2018300 ? 'another-app-controls' : 'lead-ad-running')
}

/** Under a plan some new conversations come of an ad: what the customer says first answers its question. */
export function letLeadAdAsk(platform: Platform, thread: Thread): void {
  const { plan } = platform.faults
  const share = planned(plan, 'leadAd', thread.psid)
  if (!plan || share === null || !hasLeadAds(platform, thread)) return
  startLeadAd(platform, thread, { adId: '23800', mayInterrupt: false })
  const finish = () => finishLeadAd(platform, thread, { isComplete: share < 0.8, hasSummary: true })
  platform.later(between(plan.slowMs, share), finish)
}

/** Ads came after the first protocol, whose threads have no end. */
export const hasLeadAds = (platform: Platform, thread: Thread) =>
  !rulesOf(situationOf(platform, thread).routing).hasRoles

function daysOfControl({ faults }: Platform, wanted = 1): number {
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= faults.adControlDaysMost ? wanted : 1
}

function tellLead(platform: Platform, thread: Thread, { leadAd, end }: { leadAd: LeadAd; end: LeadEnd }): void {
  const type = end.isComplete ? 'LEAD_COMPLETE' : 'LEAD_INCOMPLETE'
  const item = {
    ...partiesOf(thread),
    timestamp: platform.clock.now(),
    referral: { source: 'ADS', type, ad_id: leadAd.adId },
    lead: { data: end.answers ?? leadAd.answers },
  }
  emitThreadEvent(platform, thread, { item, audience: { to: 'owner' } })
}

function tellSummary(
  platform: Platform,
  thread: Thread,
  { answers, context }: { answers: LeadAd['answers']; context: object },
): void {
  const text = answers.map(({ question, answer }) => `${question}: ${answer}`).join('\n')
  const { mid, at } = keepMessage(platform, thread, { text })
  const item = { ...partiesOf(thread), timestamp: at, hop_context: context, message: { mid, text } }
  emitThreadEvent(platform, thread, { item, audience: { to: 'thread' } })
}

const partiesOf = ({ psid, pageId }: Thread) => ({ sender: { id: psid }, recipient: { id: pageId } })
