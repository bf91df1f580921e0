import type { Actor } from '#lib/actor.ts'
import { knowApp } from '#lib/apps/app.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { changeHolder } from './change-holder.ts'
import { type Control, type ControlRules, type Evidence, isForeign, isInDoubt } from './control.ts'
import { heldFrom } from './held.ts'
import { addLine, changeControl, type OpenConversation } from './open-conversation.ts'
import { resumeBot } from './resume-bot.ts'
import { sayInterrupted } from './say-interrupted.ts'
import { controlOf, restateSettlement } from './settlement.ts'
import { believe } from './thread-control.ts'
import { type Consequence, whatFollows } from './what-follows.ts'

/** What came with the evidence: kept in the record as it was, never executed. */
export type Told = { metadata?: string | null; channel?: string; previousOwnerAppId?: string | null; isMetaAi?: true }

/**
 * The only writer of what Messenger proved: believes the evidence, and lets the holder and the settlement follow from it.
 * False when it said nothing new.
 */
export async function applyControl(open: OpenConversation, evidence: Evidence, told: Told = {}): Promise<boolean> {
  const before = notProvenLater(controlOf(open.row), open.at)
  const after = believe(before, evidence, open.row)
  if (isSame(before, after)) return false
  writeControl(open, after)
  if (before.ownerAppId !== after.ownerAppId && !isOwnDoing(evidence)) noteControl(open, before, evidence, told)
  const follows = whatFollows({ held: heldFrom(open.row), before, after, evidence }, open.row)
  if (follows) await follow(open, { follows, before, evidence, told })
  else await stay(open, before, after)
  return true
}

/** The holder is who it was. What the bot put off, it takes up as soon as it may speak, and not before: it would only doubt again. */
async function stay(open: OpenConversation, before: Control, after: Control) {
  restateSettlement(open, { isNews: isNews(before, after) })
  if (!mayBotSpeak(before, open.row) && mayBotSpeak(after, open.row)) await resumeBot(open, { wasFalseAlarm: false })
}

/** Where Messenger tells no owner, trying tells. A call of ours that is under way puts nothing in question that was so before. */
const mayBotSpeak = ({ ownerAppId, evidence }: Control, page: ControlRules) =>
  evidence === 'owner-unreadable' ||
  ((evidence === 'calling' || !isInDoubt({ evidence })) && !isForeign(ownerAppId, page))

/** A clock that was ahead and was put right must not leave a proof that nothing of today can outrank. */
function notProvenLater(control: Control, at: Date): Control {
  return control.provenAt && control.provenAt > at ? { ...control, provenAt: at } : control
}

/** For the settlement. That it is doubted and proved once more is none: what was asked or refused stands. */
export const isNews = (before: Control, after: Control) => before.ownerAppId !== after.ownerAppId

function writeControl(open: OpenConversation, control: Control) {
  changeControl(open, {
    controlOwnerAppId: control.ownerAppId,
    controlProvenAt: control.provenAt,
    controlEvidence: control.evidence,
    controlExpiresAt: control.expiresAt,
    controlLookAt: control.lookAt,
  })
}

/** What our own calls came to is recorded where they are made. */
const isOwnDoing = ({ kind }: Evidence) => kind === 'call-answered' || kind === 'released'

function noteControl(open: OpenConversation, before: Control, evidence: Evidence, told: Told) {
  const { row } = open
  addLine(open, {
    actor: actorOf(evidence, row.controlOwnerAppId),
    action: evidence.kind === 'expired' ? 'control.expired' : 'control.changed',
    before: { ownerAppId: before.ownerAppId },
    after: { ownerAppId: row.controlOwnerAppId },
    reason: evidence.kind,
    evidence: nameEvidence(evidence, told),
  })
}

const nameEvidence = ({ kind, at }: Evidence, told: Told) => ({ ...told, kind, at: at.toISOString() })

const actorOf = ({ kind }: Evidence, appId: string | null): Actor =>
  kind === 'expired' ? { kind: 'relais' } : { kind: 'messenger', appId: appId ?? undefined }

type Following = { follows: NonNullable<Consequence>; before: Control; evidence: Evidence; told: Told }

async function follow(open: OpenConversation, { follows, before, evidence, told }: Following) {
  const reason = follows.move === 'come-back' ? 'control-returned' : 'taken-elsewhere'
  const actor = actorOf(evidence, open.row.controlOwnerAppId)
  await changeHolder(open, { ...follows, actor, reason, evidence: nameEvidence(evidence, told) })
  const wasFalseAlarm = before.evidence === 'foreign-echo' && evidence.kind === 'owner-read'
  if (follows.move === 'taken-elsewhere') return askForName(open, follows.appId)
  await sayInterrupted(open, { wasFalseAlarm })
  await resumeBot(open, { wasFalseAlarm })
}

/** People want to know who speaks: Messenger is asked, once for each app that nobody has named. */
async function askForName({ tx, row }: OpenConversation, appId: string): Promise<void> {
  if (knowApp(appId, row).role !== 'other') return
  const isNamed = await tx.namedApp.count({ where: { id: appId } })
  const asked = { appId, pageId: row.pageId, conversationId: row.id }
  if (isNamed === 0) await enqueue(tx, 'name-app', asked, { key: `name-app:${appId}`, maxAttempts: 5 })
}

const isSame = (one: Control, other: Control) =>
  one.ownerAppId === other.ownerAppId &&
  one.evidence === other.evidence &&
  one.provenAt?.getTime() === other.provenAt?.getTime() &&
  one.expiresAt?.getTime() === other.expiresAt?.getTime() &&
  one.lookAt?.getTime() === other.lookAt?.getTime()
