import type { Failure, Outcome } from '#lib/outgoing-message.ts'
import { applyControl } from './apply-control.ts'
import { type Evidence, someApp } from './control.ts'
import type { OwnerReading } from './control-calls.ts'
import { addLine, changeControl, inConversation, type OpenConversation } from './open-conversation.ts'
import type { Settling } from './plan-next.ts'
import { controlOf } from './settlement.ts'
import { besideWhatWasHeard } from './thread-control.ts'

/** What a control call came to: believed, and recorded as held, asked, or refused because. */
export function recordAnswer(settling: Settling, outcome: Outcome<null>, at: Date): Promise<void> {
  return inConversation(
    settling.conversationId,
    async (open) => {
      if (outcome.isOk) await accept(open, settling)
      else await refuse(open, settling, outcome.failure)
      // The round that follows settles what is left.
      open.mustSettle = false
    },
    at,
  )
}

async function accept(open: OpenConversation, settling: Settling) {
  const { plan } = settling
  const { at, row } = open
  const before = row.controlOwnerAppId
  if (plan.call === 'request') {
    forgetCall(open, settling)
    note(open, { settling, action: 'control.asked', before })
    return restate(open, settling, 'asked')
  }
  if (plan.call === 'release') await believeAnswer(open, settling, { kind: 'released', at })
  else await believeAnswer(open, settling, { kind: 'call-answered', ownerAppId: newOwner(settling), at })
  note(open, { settling, action: 'control.held', before })
}

const believeAnswer = (open: OpenConversation, { called }: Settling, evidence: Evidence) =>
  applyControl(open, besideWhatWasHeard(evidence, { called, answered: controlOf(open.row) }, open.row))

/** It changed nothing: neither a request nor a refusal moves control. */
function forgetCall(open: OpenConversation, { before }: Settling) {
  if (open.row.controlEvidence === 'calling')
    changeControl(open, { controlEvidence: before.evidence, controlProvenAt: before.provenAt })
}

const newOwner = ({ plan }: Settling) => (plan.call === 'pass' ? plan.to : 'as' in plan ? plan.as : '')

/** Refusals that only say that we are not the owner we took ourselves for are a reason to look, not an outcome. */
async function refuse(open: OpenConversation, settling: Settling, failure: Failure) {
  const { at, row } = open
  forgetCall(open, settling)
  note(open, { settling, action: 'control.refused', before: row.controlOwnerAppId, failure })
  const isMistaken = failure.handling === 'not-ours' || failure.handling === 'ambiguous'
  if (isMistaken) {
    await applyControl(open, { kind: 'contradicted', at })
    return
  }
  const isRequestNext = failure.code === 'take-not-enabled' && settling.plan.call === 'take'
  const willBeTriedAgain = failure.handling === 'retry' || isRequestNext
  if (!willBeTriedAgain) restate(open, settling, 'refused', failure)
}

/** That taking is off on this Page explains more than what came of asking instead: an administrator can turn it on. */
function restate(open: OpenConversation, settling: Settling, settlement: 'asked' | 'refused', failure?: Failure) {
  if (open.row.epoch !== settling.epoch) return
  const settlementReason = settling.canTake ? (failure?.code ?? null) : 'take-not-enabled'
  changeControl(open, { settlement, settlementReason, settlementAt: open.at })
}

type Noted = {
  settling: Settling
  action: 'control.held' | 'control.asked' | 'control.refused'
  before: string | null
  failure?: Failure
}

function note(open: OpenConversation, { settling, action, before, failure }: Noted) {
  const { row } = open
  addLine(open, {
    actor: { kind: 'relais' },
    action,
    before: { ownerAppId: before },
    after: { ownerAppId: row.controlOwnerAppId },
    reason: failure?.code,
    evidence: { ...settling.plan, metadata: settling.metadata, graph: failure?.graph },
  })
}

/** What `thread_owner` answered; a Page that does not let us ask leaves us with what we believed. */
export function recordReading(settling: Settling, reading: Outcome<OwnerReading>, at: Date): Promise<void> {
  return inConversation(
    settling.conversationId,
    async (open) => {
      await believeAnswer(open, settling, evidenceOf(reading, at))
      open.mustSettle = false
    },
    at,
  )
}

function evidenceOf(reading: Outcome<OwnerReading>, at: Date): Evidence {
  if (!reading.isOk) return { kind: 'owner-unreadable', at }
  const { value } = reading
  if (value.kind === 'idle') return { kind: 'owner-read', ownerAppId: null, expiresAt: null, at }
  const ownerAppId = value.kind === 'app' ? value.appId : someApp
  return { kind: 'owner-read', ownerAppId, expiresAt: value.expiresAt, at }
}
