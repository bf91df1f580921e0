import type { Actor } from '#lib/actor.ts'
import { fence, type Outbound, senderApp } from '#lib/conversations/fence.ts'
import { replyWindow } from '#lib/conversations/reply-window.ts'
import { echoWaitSeconds, secondsUntil } from '#lib/conversations/retry-delay.ts'
import { isNews } from '#lib/handover/apply-control.ts'
import type { ControlRules, Evidence } from '#lib/handover/control.ts'
import { columnsOf, heldFrom } from '#lib/handover/held.ts'
import type { LockedConversation } from '#lib/handover/locked-conversation.ts'
import type { OpenConversation } from '#lib/handover/open-conversation.ts'
import { type Plan, planSettlement } from '#lib/handover/plan-settlement.ts'
import { controlOf, restateSettlement } from '#lib/handover/settlement.ts'
import { heldAfter, isSameHeld, type Step } from '#lib/handover/states.ts'
import { believe } from '#lib/handover/thread-control.ts'
import { isKeptOutside } from '#lib/handover/wanted-control.ts'
import { whatFollows } from '#lib/handover/what-follows.ts'
import { newRow } from './desk-row.ts'
import { isPending, isStopped, type Said, Talk } from './desk-talk.ts'

/** The rules a test may break on purpose, to see that breaking them is noticed. */
export type Rules = {
  fence: typeof fence
  /** Whether a customer message that was decided about may be decided about again. */
  isTurnUnique: boolean
  /** Whether an unanswered send is sent again without looking whether it arrived. */
  resendsBlindly: boolean
  /** Whether the net under the bot looks at every question, not at the last alone. */
  isNetWide: boolean
  /** Of the bot's words, which it has not said yet when the conversation comes back. */
  isStopped: (said: Said) => boolean
  isButtonHeard: (held: LockedConversation['holder']) => boolean
}

export const rulesAsBuilt: Rules = {
  fence,
  isTurnUnique: true,
  resendsBlindly: false,
  isNetWide: true,
  isStopped,
  isButtonHeard: () => true,
}

/**
 * One conversation of the desk in memory: the same pure rules in the same order as the shells around the database, so that
 * they can be tried against thousands of interleavings.
 */
export class DeskModel {
  readonly row: LockedConversation
  readonly talk = new Talk()
  readonly heard = new Set<string>()
  readonly decided = new Set<string>()
  /** What the bot still has to answer. */
  readonly asked: string[] = []
  mustSettle = false
  private lastMoveAt = new Date(0)
  private readonly rules: Rules

  constructor(page: ControlRules, rules: Rules) {
    this.row = newRow(page)
    this.rules = rules
  }

  get outbox(): readonly Said[] {
    return this.talk.outbox
  }

  get held() {
    return heldFrom(this.row)
  }

  get control() {
    return controlOf(this.row)
  }

  get plan(): Plan {
    return planSettlement(this.held, this.control, this.row)
  }

  move(step: Step, at: Date): boolean {
    const before = this.held
    const after = heldAfter(before, step)
    if (!after) return false
    if (isSameHeld(before, after)) return true
    this.lastMoveAt = this.row.holderSince
    const holderReason = reasons[step.move] ?? null
    Object.assign(this.row, columnsOf(after), { epoch: this.row.epoch + 1, holderSince: at, holderReason })
    const hasNotice = step.move === 'hand-over' || step.move === 'return-to-bot'
    if (hasNotice && after.holder !== 'elsewhere')
      this.say({ author: 'bot', authorAgentId: null, isNotice: true }, { at })
    this.restate(at)
    return true
  }

  apply(evidence: Evidence, at: Date) {
    const before = this.control
    const after = believe(before, evidence, this.row)
    Object.assign(this.row, {
      controlOwnerAppId: after.ownerAppId,
      controlProvenAt: after.provenAt,
      controlEvidence: after.evidence,
      controlExpiresAt: after.expiresAt,
      controlLookAt: after.lookAt,
    })
    const follows = whatFollows({ held: this.held, before, after, evidence }, this.row)
    if (!follows) {
      this.restate(at, isNews(before, after))
      return
    }
    this.move({ ...follows, actor: { kind: 'messenger' } }, at)
    const wasFalseAlarm = before.evidence === 'foreign-echo' && evidence.kind === 'owner-read'
    if (follows.move === 'come-back' && this.row.holder === 'bot') this.resumeBot(wasFalseAlarm, at)
  }

  /** What it was stopped from saying it says now, and who still waits for an answer is asked about again. */
  private resumeBot(wasFalseAlarm: boolean, at: Date) {
    for (const said of this.talk.interrupted(this.row.epoch, { wasFalseAlarm, at, isStopped: this.rules.isStopped }))
      Object.assign(said, { status: 'queued', attempts: 0, attemptedAt: null, epoch: this.row.epoch })
    const { lastAsked, wasCustomerLast } = this.talk
    if (lastAsked && (wasFalseAlarm || wasCustomerLast)) this.asked.push(lastAsked.mid)
  }

  /** Somebody outside was heard speaking. */
  hearElsewhere(evidence: Extract<Evidence, { kind: 'foreign-echo' }>, at: Date) {
    this.talk.hearElsewhere(evidence.at)
    this.apply(evidence, at)
  }

  private restate(at: Date, isNews = true) {
    const open = { row: this.row, at, changes: {}, mustSettle: false } as unknown as OpenConversation
    restateSettlement(open, { isNews })
    this.mustSettle ||= open.mustSettle
  }

  hearCustomer({ mid, asksForPerson, at: saidAt }: { mid: string; asksForPerson: boolean; at: Date }, at: Date) {
    if (this.heard.has(mid)) return
    this.heard.add(mid)
    this.talk.hearCustomer({ mid, at: saidAt, isQuestion: !asksForPerson })
    this.row.windowOpenedAt = saidAt
    this.apply({ kind: 'customer-act', at: saidAt }, at)
    const actor: Actor = { kind: 'customer', id: 'customer' }
    if (this.row.holder === 'nobody') this.move({ move: 'reopen', actor }, at)
    if (asksForPerson && this.rules.isButtonHeard(this.row.holder)) this.move({ move: 'hand-over', actor }, at)
    else if (this.row.holder === 'bot') this.asked.push(mid)
  }

  /** The bot's decision about a message, made in an older epoch perhaps. */
  sendBotReply({ mid, epoch, handsOver }: { mid: string; epoch: number; handsOver: boolean }, at: Date) {
    if (this.row.holder !== 'bot' || this.row.epoch !== epoch) return
    if (this.rules.isTurnUnique && this.decided.has(mid)) return
    this.decided.add(mid)
    if (handsOver) this.move({ move: 'hand-over', actor: { kind: 'bot' } }, at)
    else this.say({ author: 'bot', authorAgentId: null, isNotice: false }, { at, answers: mid })
  }

  /** False when the composer is shut. */
  sendReply(agentId: string, at: Date): boolean {
    if (this.row.holderAgentId !== agentId || this.row.settlement !== 'held') return false
    this.say({ author: 'agent', authorAgentId: agentId, isNotice: false }, { at })
    return true
  }

  private say(outbound: Omit<Outbound, 'epoch'>, said: { at: Date; answers?: string }) {
    this.talk.say({ ...outbound, epoch: this.row.epoch }, said)
  }

  nextDelivery(at: Date): { said: Said; appId: string } | null {
    for (const said of this.outbox.filter(isPending)) {
      if (said.status !== 'queued') return null
      const window = replyWindow(
        { openedAt: this.row.windowOpenedAt, wroteAt: null },
        { hasHumanAgentWindow: false },
        at,
      )
      const isKept = isKeptOutside(this.control, this.row.settlement, this.row)
      const verdict = this.rules.fence(said, { held: this.held, epoch: this.row.epoch, window, isKeptOutside: isKept })
      if (verdict !== 'send') this.withhold(said, verdict === 'superseded' ? 'dropped' : 'failed', at)
      else return this.hand(said, at)
    }
    return null
  }

  private hand(said: Said, at: Date) {
    const { controlOwnerAppId } = this.row
    const appId = senderApp(said, { held: this.held, controlOwnerAppId, page: this.row })
    Object.assign(said, { status: 'sending', attempts: said.attempts + 1, attemptedAt: at, appId })
    return { said, appId }
  }

  /** What was handed over, was never answered, and whose echo has been waited for long enough. */
  nextLost(at: Date): Said | null {
    const [said] = this.outbox.filter(isPending)
    if (!said || said.status === 'queued') return null
    return secondsUntil(said.attemptedAt, echoWaitSeconds, at) > 0 ? null : said
  }

  recordLookUp(said: Said, found: 'there' | 'missing' | 'unknown', at: Date) {
    if (!isPending(said)) return
    if (found === 'missing' || this.rules.resendsBlindly) said.status = 'queued'
    else if (found === 'unknown') this.withhold(said, 'failed', at)
    else this.hearOwnEcho({ clientId: said.clientId, appId: said.appId ?? '', at }, at)
  }

  private withhold(said: Said, status: 'dropped' | 'failed', at: Date) {
    said.status = status
    const isSpeechless = status === 'failed' && said.author === 'bot' && !said.isNotice && said.epoch === this.row.epoch
    if (isSpeechless && this.row.holder === 'bot') this.move({ move: 'hand-over', actor: { kind: 'bot' } }, at)
  }

  recordDelivery(said: Said, outcome: { appId: string; is: 'accepted' | 'refused' | 'lost' }, at: Date) {
    const { appId, is } = outcome
    const isMarked = said.status === 'sent'
    if (is === 'accepted') said.status = 'sent'
    else if (is === 'lost' && !isMarked) said.status = 'ambiguous'
    if (is === 'accepted') this.apply({ kind: 'send-accepted', appId, at }, at)
    if (is !== 'refused' || isMarked) return
    this.apply({ kind: 'send-refused', appId, at }, at)
    if (said.author === 'agent' || said.attempts >= 3) this.withhold(said, 'failed', at)
    else said.status = 'queued'
  }

  hearOwnEcho({ clientId, appId, at: echoedAt }: { clientId: string; appId: string; at: Date }, at: Date) {
    const own = this.outbox.find((said) => said.clientId === clientId)
    if (!own || own.status === 'sent') return
    own.status = 'sent'
    this.apply({ kind: 'send-accepted', appId, at: echoedAt }, at)
  }

  /** What the bot was asked and nobody has answered; `patienceMs` is how long it may take. */
  owed(at: Date, patienceMs = 90_000): string | null {
    const { holder, holderReason, holderSince } = this.row
    if (holder !== 'bot' || at.getTime() - holderSince.getTime() < patienceMs) return null
    const hold = { reason: holderReason, since: holderSince, lastMoveAt: this.lastMoveAt }
    return this.talk.owed({ hold, decided: this.decided, at, patienceMs })
  }

  /** The net under the bot. */
  handOverUnanswered(at: Date) {
    const owed = this.owed(at)
    const isSeen = owed !== null && (this.rules.isNetWide || owed === this.talk.lastAsked?.mid)
    if (isSeen) this.move({ move: 'hand-over', actor: { kind: 'relais' } }, at)
  }
}

const reasons: Partial<Record<Step['move'], string>> = {
  'come-back': 'control-returned',
  reopen: 'customer-wrote-again',
  'return-to-bot': 'back-to-bot',
}
