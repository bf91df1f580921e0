import { type Recorded, recordAll } from '#lib/audit/record.ts'
import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { Refusal } from '#lib/errors.ts'
import { enqueueing } from '#lib/jobs/enqueue.ts'
import { announcing } from '#lib/live/announce.ts'
import type { Signal } from '#lib/live/signals.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type HolderState, type LockedConversation, lockConversation } from './locked-conversation.ts'
import { isSameStanding, type Standing } from './standing.ts'
import { standingOf } from './standing-of.ts'

type Item = Extract<Signal, { name: 'conversation.changed' }>['items'][number]

/** What the record will say of it. */
type Line = Omit<Recorded, 'conversationId' | 'pageId'> & { item: Item }

/**
 * One conversation, locked for one transaction. Parts change it and add what it now has to show; on saving it is written
 * once, with one new version, one signal and each job once, however many parts had a hand in it.
 */
export type OpenConversation = {
  tx: Tx
  at: Date
  /** As it is now, with everything this transaction changed. */
  row: LockedConversation
  /** As it was when it was locked. */
  before: Standing
  changes: Partial<HolderState & Talk>
  items: Item[]
  lines: Line[]
  hasMoved: boolean
  /** Something that lists show changed beside it: the customer's name. */
  isToBeShown: boolean
  mustDeliver: boolean
  mustSettle: boolean
}

/** What is said in it: every room above may change this. The holder and control are change-holder's and apply-control's. */
export type Talk = Pick<
  LockedConversation,
  | 'language'
  | 'needAt'
  | 'lastMessageAt'
  | 'lastMessagePreview'
  | 'lastMessageAuthor'
  | 'lastCustomerMessageAt'
  | 'windowOpenedAt'
  | 'customerWroteAt'
  | 'seenAt'
  | 'foundAt'
  | 'deliveredUntil'
  | 'readUntil'
>

export function changeTalk(open: OpenConversation, talk: Partial<Talk>) {
  Object.assign(open.row, talk)
  Object.assign(open.changes, talk)
}

/** What Messenger proved, and how far the wish for control has come. Only lib/handover changes it. */
export type ControlState = Pick<
  LockedConversation,
  | 'controlOwnerAppId'
  | 'controlProvenAt'
  | 'controlEvidence'
  | 'controlExpiresAt'
  | 'controlLookAt'
  | 'settlement'
  | 'settlementReason'
  | 'settlementAt'
>

export function changeControl(open: OpenConversation, control: Partial<ControlState>) {
  Object.assign(open.row, control)
  Object.assign(open.changes, control)
}

export function show(open: OpenConversation, ...items: Item[]) {
  open.items.push(...items)
}

/** A line of the record about this conversation, written when it is saved, with everything as it stands then. */
export function addLine(open: OpenConversation, line: Omit<Line, 'at' | 'item'>, { isInFlow } = { isInFlow: true }) {
  const item: Item = { type: 'entry', id: '' } // known once it is written
  open.lines.push({ ...line, at: open.at, item })
  if (isInFlow) show(open, item)
}

/** One verb on one conversation: locks it, works, saves. Throws `not-found`. */
export function inConversation<Result>(
  id: string,
  work: (open: OpenConversation) => Promise<Result>,
  at: Date = now(),
): Promise<Result> {
  return transact(async (tx) => {
    const open = await openConversation(tx, Prisma.sql`c.id = ${id}::uuid`, at)
    if (!open) throw new Refusal('not-found', { conversation: id })
    const result = await work(open)
    await saveConversation(open)
    return result
  })
}

export async function openConversation(tx: Tx, which: Prisma.Sql, at: Date): Promise<OpenConversation | null> {
  const row = await lockConversation(tx, which)
  return (
    row && {
      tx,
      at: notBefore(row, at),
      row,
      before: standingOf(row),
      changes: {},
      items: [],
      lines: [],
      hasMoved: false,
      isToBeShown: false,
      mustDeliver: false,
      mustSettle: false,
    }
  )
}

const commonSkewMs = 60_000

/** The moment moves on between two things that are heard in one transaction. */
export function moveOn(open: OpenConversation, at: Date) {
  open.at = notBefore(open.row, at)
}

type Moments = Pick<LockedConversation, 'lastMessageAt' | 'holderSince'>

/**
 * Messenger's clock is not ours: an answer never stands above the words it answers because ours is a little behind, and what is
 * decided never above what was decided before it.
 */
function notBefore({ lastMessageAt, holderSince }: Moments, at: Date): Date {
  const last = Math.max(lastMessageAt?.getTime() ?? 0, holderSince.getTime())
  const behindMs = last - at.getTime()
  return behindMs >= 0 && behindMs < commonSkewMs ? new Date(last + 1) : at
}

export async function saveConversation(open: OpenConversation): Promise<void> {
  await keepLines(open)
  const { tx, row, changes, items, hasMoved, isToBeShown } = open
  const isVisible = hasMoved || isToBeShown || items.length > 0 || Object.keys(changes).length > 0
  if (isVisible) {
    row.version += 1
    await tx.conversation.update({
      where: { id: row.id },
      data: { ...changes, version: row.version },
      select: { id: true },
    })
  }
  const signal = { name: 'conversation.changed', id: row.id, version: row.version, moved: hasMoved, items } as const
  const said = [...(isVisible ? [announcing(signal)] : []), ...work(open)]
  if (said.length > 0) await tx.$executeRaw`SELECT ${Prisma.join(said)}`
}

/**
 * Writes what the record has to say so far. Where nothing else says that other people may answer now, a line of its own does: no
 * change of who may answer goes unrecorded.
 */
export async function keepLines(open: OpenConversation) {
  const { tx, row, lines } = open
  const standing = standingOf(row)
  if (lines.length === 0 && !isSameStanding(open.before, standing)) addLine(open, restated(open))
  const about = { conversationId: row.id, pageId: row.pageId }
  const ids = await recordAll(
    tx,
    lines.map(({ item, ...line }) => ({ ...line, ...about, after: { ...line.after, standing } })),
  )
  for (const [index, { item }] of lines.entries()) item.id = ids[index] ?? ''
  open.lines = []
  open.before = standing
}

const restated = ({ before, row }: OpenConversation): Omit<Line, 'at' | 'item'> => ({
  actor: { kind: 'relais' },
  action: 'control.restated',
  before: { ownerAppId: before.ownerAppId, settlement: before.settlement },
  after: { ownerAppId: row.controlOwnerAppId, settlement: row.settlement },
  evidence: { kind: row.controlEvidence },
})

/** Both run in the conversation's own queue, messages first: control moves only after what was said before has landed. */
function work({ row, mustDeliver, mustSettle }: OpenConversation): Prisma.Sql[] {
  const queue = `out:${row.id}`
  const payload = { conversationId: row.id }
  return [
    ...(mustDeliver ? [enqueueing('deliver-messages', payload, { queue, key: `deliver:${row.id}` })] : []),
    ...(mustSettle ? [enqueueing('settle-control', payload, { queue, key: `settle:${row.id}` })] : []),
  ]
}
