import type { AgentActor } from '#lib/actor.ts'
import {
  type Control,
  type ControlRules,
  defaultApp,
  type Evidence,
  isInDoubt,
  isOurs,
  someApp,
} from '#lib/handover/control.ts'
import { isTimeToLook } from '#lib/handover/look-again.ts'
import type { Plan } from '#lib/handover/plan-settlement.ts'
import type { Move } from '#lib/handover/states.ts'
import { besideWhatWasHeard } from '#lib/handover/thread-control.ts'
import { DeskModel, type Rules } from './desk-model.ts'
import { isPending, type Said } from './desk-talk.ts'
import { MessengerThread, type Readings } from './messenger-thread.ts'

type Event = { at: Date } & (
  | { kind: 'message'; mid: string; asksForPerson: boolean }
  | { kind: 'own-echo'; clientId: string; appId: string }
  | { kind: 'foreign-echo'; appId: string }
  | { kind: 'passed' | 'taken'; newOwnerAppId: string }
)

const lookFirst = { call: 'read-owner' } as const

/** One thing that happens; `pick` chooses among what is possible then. */
export type Happening = { what: (typeof happenings)[number]; pick: number; afterMs: number }

export const happenings = [
  'customer-writes',
  'customer-taps-person',
  'event-arrives',
  'bot-reads',
  'bot-says',
  'queue-steps',
  'queue-crashes',
  'agent-moves',
  'agent-replies',
  'inbox-speaks',
  'automation-speaks',
  'other-app-passes-to-desk',
  'control-events-are-lost',
  'sweep',
  'a-minute-passes',
  'a-day-passes',
] as const

const person = (id: string, role: AgentActor['role']): AgentActor => ({ kind: 'agent', id, name: id, role })
const people = [person('ana', 'agent'), person('ben', 'agent'), person('sam', 'supervisor')]
const gestures: Move[] = ['claim', 'take-over', 'transfer', 'queue', 'return-to-bot', 'resolve', 'hand-over']
const inbox = '263902037430900'

/** What the one queue of a conversation is busy with: every step may be followed by anything else. */
type Busy =
  | { on: 'nothing' }
  | { on: 'sending'; said: Said; appId: string }
  | { on: 'looking'; said: Said }
  | { on: 'answered'; said: Said; appId: string; is: 'accepted' | 'refused' | 'lost'; at: Date }
  | { on: 'calling'; plan: Plan; before: Control; called: Control }
  | { on: 'called'; evidence: Evidence | null; isFinal: boolean; before: Control; called: Control }

export type Landed = { said: Said; holder: string; holderAgentId: string | null; epochWhenHanded: number }

/** A customer, a bot, three people, the Page Inbox and another app around one thread, and a desk that hears of it late. */
export class Interleaving {
  readonly desk: DeskModel
  readonly thread: MessengerThread
  /** What Messenger accepted from us, in its order, with who held the conversation when it was handed over. */
  readonly landed: Landed[] = []
  readonly broken: string[] = []
  private readonly inFlight: Event[] = []
  private readonly reading: { mid: string; epoch: number; handsOver: boolean }[] = []
  private busy: Busy = { on: 'nothing' }
  private handed: Omit<Landed, 'said'> | null = null
  private now = Date.UTC(2026, 2, 2, 8)
  private mids = 0
  /** In this run of settling. */
  private hasLooked = false
  private readonly skewMs: number
  private hasLost = false

  constructor(page: ControlRules, rules: Rules, { skewMs, readings }: { skewMs: number; readings?: Readings }) {
    this.desk = new DeskModel(page, rules)
    this.thread = new MessengerThread(page, readings)
    this.skewMs = skewMs
  }

  get at() {
    return new Date(this.now)
  }

  happen({ what, pick, afterMs }: Happening) {
    this.now += afterMs
    if (what === 'customer-writes' || what === 'customer-taps-person')
      this.customerWrites(what === 'customer-taps-person')
    else if (what === 'event-arrives') this.eventArrives(pick)
    else if (what === 'bot-reads') this.botReads(pick)
    else if (what === 'bot-says') this.botSays(pick)
    else if (what === 'queue-steps') this.queueSteps(pick)
    else if (what === 'queue-crashes') this.busy = { on: 'nothing' }
    else if (what === 'agent-moves') this.agentMoves(pick)
    else if (what === 'agent-replies') this.desk.sendReply(people[pick % 3]?.id ?? '', this.at)
    else if (what === 'inbox-speaks') this.inboxSpeaks(pick)
    else if (what === 'automation-speaks') this.emit({ kind: 'foreign-echo', appId: inbox, at: this.messengerAt })
    else if (what === 'other-app-passes-to-desk') this.otherAppPasses()
    else if (what === 'sweep') this.sweep()
    else if (what === 'control-events-are-lost') this.loseControlEvents()
    else this.pass(what === 'a-minute-passes' ? 61_000 : 25 * 3_600_000)
  }

  /** No call lasts that long: it ends in a time-out before. */
  private pass(ms: number) {
    while (this.busy.on !== 'nothing') this.queueSteps(1)
    this.now += ms
  }

  /** Messenger's clock is not ours. */
  private get messengerAt() {
    return new Date(this.now + this.skewMs)
  }

  /** Every event comes once per app. */
  private emit(event: Event) {
    this.inFlight.push(event, { ...event })
  }

  /** A webhook that never comes: of what was said about control, nothing arrives. */
  private loseControlEvents() {
    const isKept = ({ kind }: Event) => kind === 'message' || kind === 'own-echo'
    this.hasLost ||= !this.inFlight.every(isKept)
    this.inFlight.splice(0, this.inFlight.length, ...this.inFlight.filter(isKept))
  }

  private customerWrites(asksForPerson: boolean) {
    this.mids += 1
    this.thread.customerActs(this.now)
    this.emit({ kind: 'message', mid: `m${this.mids}`, asksForPerson, at: this.messengerAt })
  }

  private inboxSpeaks(pick: number) {
    this.thread.inboxAnswers(inbox, this.now)
    const isTaken = this.thread.ownerAppId === inbox
    if (pick % 2 && isTaken) this.emit({ kind: 'taken', newOwnerAppId: inbox, at: this.messengerAt })
    this.emit({ kind: 'foreign-echo', appId: inbox, at: this.messengerAt })
  }

  private otherAppPasses() {
    this.thread.takenBy(this.desk.row.deskAppId, this.now)
    this.emit({ kind: 'passed', newOwnerAppId: this.desk.row.deskAppId, at: this.messengerAt })
  }

  /** Any of those under way, whichever was sent first; now and then it will come a third time. */
  private eventArrives(pick: number) {
    const index = pick % Math.max(1, this.inFlight.length)
    const event = this.inFlight[index]
    if (!event) return
    if (pick % 5 !== 0) this.inFlight.splice(index, 1)
    this.hear(event)
  }

  private hear(event: Event) {
    if (event.kind === 'message') {
      const isNew = !this.desk.heard.has(event.mid)
      this.desk.hearCustomer(event, this.at)
      if (event.asksForPerson && isNew) this.expectPeople()
    } else if (event.kind === 'own-echo') this.desk.hearOwnEcho(event, this.at)
    else if (event.kind === 'foreign-echo') this.desk.hearElsewhere(event, this.at)
    else this.desk.apply(event, this.at)
  }

  private expectPeople() {
    const { holder, previousHolder } = this.desk.row
    const reached = holder === 'elsewhere' ? previousHolder : holder
    if (reached !== 'waiting' && reached !== 'agent') this.broken.push(`asked for a person and got ${reached}`)
  }

  /** Jobs run at least once: now and then one runs again. */
  private botReads(pick: number) {
    const mid = pick % 5 === 0 ? this.desk.asked[0] : this.desk.asked.shift()
    if (mid) this.reading.push({ mid, epoch: this.desk.row.epoch, handsOver: pick % 4 === 0 })
  }

  private botSays(pick: number) {
    const turn = this.reading.splice(pick % Math.max(1, this.reading.length), 1)[0]
    if (turn) this.desk.sendBotReply(turn, this.at)
  }

  private agentMoves(pick: number) {
    const actor = people[pick % 3]
    const move = gestures[Math.floor(pick / 3) % gestures.length]
    const toAgentId = people[Math.floor(pick / 21) % 3]?.id
    if (actor && move) this.desk.move({ move, actor, toAgentId }, this.at)
  }

  private queueSteps(pick: number) {
    const { busy } = this
    if (busy.on === 'nothing') this.startWork(pick)
    else if (busy.on === 'sending') this.messengerReceives(busy, pick)
    else if (busy.on === 'looking') this.lookUp(busy, pick)
    else if (busy.on === 'answered') {
      this.busy = { on: 'nothing' }
      this.desk.recordDelivery(busy.said, busy, busy.at)
    } else if (busy.on === 'calling') this.messengerIsCalled(busy, pick)
    else this.recordCall(busy)
  }

  private startWork(pick: number) {
    const isToSettle = this.desk.mustSettle && (pick % 2 === 0 || !this.desk.outbox.some(isPending))
    if (isToSettle) return this.startSettling()
    const lost = this.desk.nextLost(this.at)
    if (lost) this.busy = { on: 'looking', said: lost }
    const next = lost ? null : this.desk.nextDelivery(this.at)
    if (!next) return
    const { holder, holderAgentId, epoch } = this.desk.row
    this.handed = { holder, holderAgentId, epochWhenHanded: epoch }
    this.busy = { on: 'sending', ...next }
  }

  private startSettling() {
    const mustLook = this.desk.row.settlement === 'asked' && !this.hasLooked && this.desk.plan.call !== 'none'
    const plan = mustLook || this.isTimeToLook ? lookFirst : this.desk.plan
    this.hasLooked = true
    this.desk.mustSettle = plan.call !== 'none'
    if (plan.call === 'none') this.desk.row.settlement = 'held'
    if (plan.call === 'none') return
    const before = this.desk.control
    if (plan.call !== 'read-owner')
      Object.assign(this.desk.row, { controlEvidence: 'calling', controlProvenAt: this.at })
    this.busy = { on: 'calling', plan, before, called: this.desk.control }
  }

  private messengerReceives({ said, appId }: Extract<Busy, { on: 'sending' }>, pick: number) {
    const isAccepted = this.thread.mayAppSend(appId, this.now)
    if (isAccepted && this.handed) {
      this.thread.sends(this.now)
      this.landed.push({ said, ...this.handed })
      this.emit({ kind: 'own-echo', clientId: said.clientId, appId, at: this.messengerAt })
    }
    const is = pick % 6 === 0 ? 'lost' : isAccepted ? 'accepted' : 'refused'
    this.busy = { on: 'answered', said, appId, is, at: this.at }
  }

  /** Messenger shows what arrived, when it answers. */
  private lookUp({ said }: Extract<Busy, { on: 'looking' }>, pick: number) {
    const isThere = this.landed.some((landed) => landed.said === said)
    this.busy = { on: 'nothing' }
    this.desk.recordLookUp(said, pick % 7 === 0 ? 'unknown' : isThere ? 'there' : 'missing', this.at)
  }

  private messengerIsCalled({ plan, before, called }: Extract<Busy, { on: 'calling' }>, pick: number) {
    const answer = plan.call === 'none' ? { evidence: null, isFinal: true } : this.call(plan)
    const isLost = pick % 6 === 0 && plan.call !== 'read-owner'
    const contradicted = { kind: 'contradicted', at: this.at } as const
    this.busy = { on: 'called', before, called, ...(isLost ? { evidence: contradicted, isFinal: false } : answer) }
  }

  private call(plan: Exclude<Plan, { call: 'none' }>): { evidence: Evidence | null; isFinal: boolean } {
    const { at, now, thread } = this
    const mistaken = { evidence: { kind: 'contradicted', at } as const, isFinal: false }
    if (plan.call === 'read-owner') return { evidence: this.read(), isFinal: false }
    if (plan.call === 'request') {
      thread.request(plan.as, now)
      return { evidence: null, isFinal: true }
    }
    if (plan.call === 'take') {
      if (!thread.take(plan.as, now).isOk) return { evidence: null, isFinal: true }
      this.emit({ kind: 'taken', newOwnerAppId: plan.as, at: this.messengerAt })
      return { evidence: { kind: 'call-answered', ownerAppId: plan.as, at }, isFinal: false }
    }
    if (plan.call === 'release')
      return thread.release(plan.as, now).isOk ? { evidence: { kind: 'released', at }, isFinal: false } : mistaken
    if (!thread.pass(plan.as, plan.to, now).isOk) return mistaken
    this.emit({ kind: 'passed', newOwnerAppId: plan.to, at: this.messengerAt })
    return { evidence: { kind: 'call-answered', ownerAppId: plan.to, at }, isFinal: false }
  }

  private read(): Evidence {
    const { botAppId, deskAppId } = this.desk.row
    for (const appId of [botAppId, deskAppId]) {
      const reading = this.thread.readOwner(appId, this.now)
      if (!reading.isOk || reading.value.kind === 'hidden') continue
      const ownerAppId = reading.value.kind === 'app' ? reading.value.appId : null
      const expiresAt = reading.value.kind === 'app' ? reading.value.expiresAt : null
      return { kind: 'owner-read', ownerAppId, expiresAt, at: this.at }
    }
    return { kind: 'owner-read', ownerAppId: someApp, expiresAt: new Date(this.thread.expiresAt), at: this.at }
  }

  private recordCall({ evidence, isFinal, before, called }: Extract<Busy, { on: 'called' }>) {
    this.busy = { on: 'nothing' }
    const isForgotten = !evidence && this.desk.row.controlEvidence === 'calling'
    if (isForgotten)
      Object.assign(this.desk.row, { controlEvidence: before.evidence, controlProvenAt: before.provenAt })
    const when = { called, answered: this.desk.control }
    if (evidence) this.desk.apply(besideWhatWasHeard(evidence, when, this.desk.row), evidence.at)
    if (!isFinal) return
    this.desk.mustSettle = false
    this.desk.row.settlement = 'asked'
  }

  private sweep() {
    this.hasLooked = false
    this.desk.apply({ kind: 'expired', at: this.at }, this.at)
    this.desk.handOverUnanswered(this.at)
    this.desk.mustSettle ||= this.desk.row.settlement !== 'held' || this.isTimeToLook
  }

  private get isTimeToLook(): boolean {
    return isTimeToLook(this.desk.held, this.desk.control, this.at)
  }

  /** Everything under way arrives, every job runs, the clock goes on: what is true then stays true. */
  comeToRest() {
    for (let round = 0; round < 12; round += 1) {
      while (this.inFlight.length > 0) this.happen({ what: 'event-arrives', pick: 1, afterMs: 1 })
      while (this.desk.asked.length > 0) this.happen({ what: 'bot-reads', pick: 1, afterMs: 1 })
      while (this.reading.length > 0) this.happen({ what: 'bot-says', pick: 1, afterMs: 1 })
      for (let step = 0; step < 40; step += 1) this.happen({ what: 'queue-steps', pick: 1 + (step % 3), afterMs: 50 })
      this.happen({ what: 'a-minute-passes', pick: 0, afterMs: 31_000 })
      this.sweep()
    }
  }

  /** Whether the desk believes what is so. An idle thread of a routed Page and one of its default app come to the same. */
  get isBeliefTrue(): boolean {
    const { row, control } = this.desk
    // Nobody told us, and nobody of ours waits for it: the next message or send will tell.
    if (this.hasLost && row.holder !== 'waiting' && row.holder !== 'agent') return true
    const owner = this.thread.ownerAt(this.now) ?? defaultApp(row)
    const believed = control.ownerAppId ?? defaultApp(row)
    const isSomebodyOutside = believed === someApp && !isOurs(owner, row)
    return !isInDoubt(control) && (believed === owner || isSomebodyOutside)
  }

  get isAtRest(): boolean {
    return this.inFlight.length === 0 && this.busy.on === 'nothing' && !this.desk.outbox.some(isPending)
  }
}
