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

export type Said = Outbound & {
  clientId: string
  /** The customer message it answers. */
  answers: string | null
  status: 'queued' | 'sending' | 'sent' | 'failed' | 'dropped' | 'ambiguous'
  attempts: number
  attemptedAt: Date | null
  /** The app it was last handed to. */
  appId: string | null
}

/** The rules a test may break on purpose, to see that breaking them is noticed. */
export type Rules = {
  fence: typeof fence
  /** Whether a customer message that was decided about may be decided about again. */
  isTurnUnique: boolean
  /** Whether an unanswered send is sent again without looking whether it arrived. */
  resendsBlindly: boolean
  isButtonHeard: (held: LockedConversation['holder']) => boolean
}

export const rulesAsBuilt: Rules = { fence, isTurnUnique: true, resendsBlindly: false, isButtonHeard: () => true }

/**
 * One conversation of the desk in memory: the same pure rules in the same order as the shells around the database, so that
 * they can be tried against thousands of interleavings.
 */
export class DeskModel {
  readonly row: LockedConversation
  readonly outbox: Said[] = []
  readonly heard = new Set<string>()
  readonly decided = new Set<string>()
  /** What the bot still has to answer. */
  readonly asked: string[] = []
  lastAsked: { mid: string; at: Date } | null = null
  mustSettle = false
  private readonly rules: Rules

  constructor(page: ControlRules, rules: Rules) {
    this.row = newRow(page)
    this.rules = rules
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
    Object.assign(this.row, columnsOf(after), { epoch: this.row.epoch + 1, holderSince: at })
    const hasNotice = step.move === 'hand-over' || step.move === 'return-to-bot'
    if (hasNotice && after.holder !== 'elsewhere')
      this.say({ author: 'bot', authorAgentId: null, isNotice: true }, null)
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
    if (follows.move === 'come-back' && this.row.holder === 'bot' && this.lastAsked) this.asked.push(this.lastAsked.mid)
  }

  private restate(at: Date, isNews = true) {
    const open = { row: this.row, at, changes: {}, mustSettle: false } as unknown as OpenConversation
    restateSettlement(open, { isNews })
    this.mustSettle ||= open.mustSettle
  }

  hearCustomer({ mid, asksForPerson, at: saidAt }: { mid: string; asksForPerson: boolean; at: Date }, at: Date) {
    if (this.heard.has(mid)) return
    this.heard.add(mid)
    this.row.windowOpenedAt = saidAt
    this.apply({ kind: 'customer-act', at: saidAt }, at)
    const actor: Actor = { kind: 'customer', id: 'customer' }
    if (this.row.holder === 'nobody') this.move({ move: 'reopen', actor }, at)
    if (asksForPerson && this.rules.isButtonHeard(this.row.holder)) this.move({ move: 'hand-over', actor }, at)
    else if (this.row.holder === 'bot') this.asked.push(mid)
    if (!asksForPerson) this.lastAsked = { mid, at }
  }

  /** The bot's decision about a message, made in an older epoch perhaps. */
  sendBotReply({ mid, epoch, handsOver }: { mid: string; epoch: number; handsOver: boolean }, at: Date) {
    if (this.row.holder !== 'bot' || this.row.epoch !== epoch) return
    if (this.rules.isTurnUnique && this.decided.has(mid)) return
    this.decided.add(mid)
    if (handsOver) this.move({ move: 'hand-over', actor: { kind: 'bot' } }, at)
    else this.say({ author: 'bot', authorAgentId: null, isNotice: false }, mid)
  }

  /** False when the composer is shut. */
  sendReply(agentId: string): boolean {
    if (this.row.holderAgentId !== agentId || this.row.settlement !== 'held') return false
    this.say({ author: 'agent', authorAgentId: agentId, isNotice: false }, null)
    return true
  }

  private say(outbound: Omit<Outbound, 'epoch'>, answers: string | null) {
    const clientId = `said-${this.outbox.length}`
    const fresh = { status: 'queued', attempts: 0, attemptedAt: null, appId: null, clientId, answers } as const
    this.outbox.push({ ...outbound, ...fresh, epoch: this.row.epoch })
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

  /** The net under the bot. */
  handOverUnanswered(at: Date) {
    const { lastAsked } = this
    if (this.row.holder !== 'bot' || !lastAsked || at.getTime() - lastAsked.at.getTime() < 90_000) return
    const isAnswered = this.outbox.some(({ answers, status }) => answers === lastAsked.mid && !lost.includes(status))
    if (!isAnswered) this.move({ move: 'hand-over', actor: { kind: 'relais' } }, at)
  }
}

const lost: Said['status'][] = ['dropped', 'failed']
export const isPending = ({ status }: Said) => status === 'queued' || status === 'sending' || status === 'ambiguous'

function newRow(page: ControlRules): LockedConversation {
  const start = new Date(0)
  const nothing = {
    ...{ holderAgentId: null, holderAppId: null, holderReason: null, previousHolder: null, previousAgentId: null },
    ...{
      needsHumanSince: null,
      openEpisodeId: null,
      language: null,
      seenAt: null,
      deliveredUntil: null,
      readUntil: null,
    },
    ...{ controlOwnerAppId: null, controlProvenAt: null, controlEvidence: null, controlExpiresAt: null },
    controlLookAt: null,
    ...{
      settlementReason: null,
      settlementAt: null,
      lastMessageAt: null,
      lastMessagePreview: null,
      lastMessageAuthor: null,
    },
    ...{
      lastCustomerMessageAt: null,
      windowOpenedAt: null,
      customerWroteAt: null,
      foundAt: null,
      customerLocale: null,
    },
  }
  const names = { id: 'c', pageId: 'p', psid: 's', customerId: 'u' }
  const now = { holder: 'bot', holderSince: start, needAt: start, settlement: 'held' } as const
  return {
    ...nothing,
    ...names,
    ...now,
    ...page,
    version: 1,
    epoch: 1,
    isDisconnected: false,
    sendingPausedUntil: null,
  }
}
