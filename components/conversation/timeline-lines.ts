import type { PendingMessage } from '#components/data/pending-message.ts'
import type { AuditEntry } from '#lib/audit/entry.ts'
import type { MessageItem, NoteItem, TimelineItem } from '#lib/conversations/timeline.ts'
import { authorKey } from './message-author.ts'

/** One line of the flow as it is drawn: messages know where their author's turn begins and ends. */
export type TimelineLine =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; message: MessageItem; isTurnStart: boolean; isTurnEnd: boolean }
  /** Said, and not to be read: together where they stand together. */
  | { kind: 'gap'; key: string; missing: MessageItem[] }
  | { kind: 'pending'; key: string; pending: PendingMessage; isTurnStart: boolean }
  | { kind: 'note'; key: string; note: NoteItem }
  | { kind: 'entries'; key: string; entries: AuditEntry[] }

type Options = {
  /** The day of a moment in the viewer's zone, as any text that differs from day to day. */
  dayOf: (at: string) => string
  /** Also what the bot decided and every exchange with Messenger. */
  isDetailed: boolean
  /** Whose the pending messages are. */
  viewerId: string
}

/** One author's messages this close together are one turn. */
const turnMs = 5 * 60_000
/** What is recorded this close together, with nothing said in between, is one step. */
const stepMs = 60_000

const details: readonly string[] = [
  'conversation.opened',
  'control.changed',
  'control.held',
  'control.expired',
  'control.restated',
]

/** True of what explains a step rather than being one: alone it is shown only when somebody asks for every detail. */
const isDetail = ({ action }: AuditEntry) =>
  details.includes(action) || action.startsWith('bot.') || action.startsWith('message.')

export function linesOf(items: readonly TimelineItem[], pending: readonly PendingMessage[], options: Options) {
  const lines: TimelineLine[] = []
  const steps = stepsOf(items)
  let day = ''
  for (const item of items) {
    if (item.type === 'entry' && !options.isDetailed && steps.get(item)?.every(isDetail)) continue
    const today = options.dayOf(item.at)
    if (today !== day) lines.push({ kind: 'day', key: `day-${today}`, at: item.at })
    day = today
    add(lines, item)
  }
  for (const each of pending) addPending(lines, each, options.viewerId)
  return lines
}

function add(lines: TimelineLine[], item: TimelineItem) {
  const last = lines.at(-1)
  if (item.type === 'note') lines.push({ kind: 'note', key: item.id, note: item })
  else if (item.type === 'message') (isGap(item) ? addMissing : addMessage)(lines, item)
  else if (last?.kind === 'entries' && isSameStep(last.entries, item.entry))
    lines[lines.length - 1] = { ...last, entries: [...last.entries, item.entry] }
  else lines.push({ kind: 'entries', key: `entry-${item.id}`, entries: [item.entry] })
}

const isGap = ({ kind, content }: MessageItem) => kind === 'unreadable' && !content.isUnsent

function addMissing(lines: TimelineLine[], message: MessageItem) {
  const last = lines.at(-1)
  if (last?.kind === 'gap') lines[lines.length - 1] = { ...last, missing: [...last.missing, message] }
  else lines.push({ kind: 'gap', key: `gap-${message.id}`, missing: [message] })
}

function addMessage(lines: TimelineLine[], message: MessageItem) {
  const last = lines.at(-1)
  const isTurnStart = !(last?.kind === 'message' && isSameTurn(last.message, message))
  if (!isTurnStart && last?.kind === 'message') lines[lines.length - 1] = { ...last, isTurnEnd: false }
  // The bubble keeps its key when the server has it, so it does not blink.
  lines.push({ kind: 'message', key: message.clientId ?? message.id, message, isTurnStart, isTurnEnd: true })
}

/** In the very turn where it will stand, so that nothing moves when the server has it. */
function addPending(lines: TimelineLine[], pending: PendingMessage, viewerId: string) {
  const last = lines.at(-1)
  const isSameTurn =
    last?.kind === 'pending' ||
    (last?.kind === 'message' &&
      authorKey(last.message) === `agent:${viewerId}` &&
      elapsedMs(last.message.at, pending.at) < turnMs)
  lines.push({ kind: 'pending', key: pending.clientId, pending, isTurnStart: !isSameTurn })
}

function isSameTurn(one: MessageItem, next: MessageItem): boolean {
  return authorKey(one) === authorKey(next) && elapsedMs(one.at, next.at) < turnMs
}

/** The step that each entry belongs to: what was recorded together, with nothing said in between. */
function stepsOf(items: readonly TimelineItem[]): Map<TimelineItem, AuditEntry[]> {
  const steps = new Map<TimelineItem, AuditEntry[]>()
  let step: AuditEntry[] = []
  for (const item of items) {
    if (item.type !== 'entry' || !isSameStep(step, item.entry)) step = []
    if (item.type !== 'entry') continue
    step.push(item.entry)
    steps.set(item, step)
  }
  return steps
}

/** A step has one move: who took it and who took it over a moment later are both said. */
function isSameStep(step: readonly AuditEntry[], next: AuditEntry): boolean {
  const last = step.at(-1)
  if (!last || elapsedMs(last.at, next.at) >= stepMs) return false
  return !(isMove(next) && step.some(isMove))
}

const isMove = (entry: AuditEntry) => entry.action.startsWith('conversation.') && !isDetail(entry)

const elapsedMs = (from: string, to: string) => new Date(to).getTime() - new Date(from).getTime()

/** What of a step is said in its line; the rest is inside. A move says more than what Messenger answered to it. */
export function headline(entries: readonly AuditEntry[]): AuditEntry | undefined {
  const erasing = entries.find(({ action }) => action === 'customer.erased')
  return erasing ?? entries.find(isMove) ?? entries.at(-1)
}

/** Only what was said is looked for: messages and notes. */
export const isLineOf = (line: TimelineLine, id: string): boolean =>
  (line.kind === 'message' && line.message.id === id) ||
  (line.kind === 'note' && line.note.id === id) ||
  (line.kind === 'gap' && line.missing.some((message) => message.id === id))

/** What came in after the last line that was read at the end; one's own words are not news. */
export function countNews(items: readonly TimelineItem[], seenKey: string | null, viewerId: string): number {
  const seenAt = seenKey === null ? -1 : items.findIndex(({ id }) => id === seenKey)
  if (seenKey !== null && seenAt < 0) return 0
  return items.slice(seenAt + 1).filter((item) => isNews(item, viewerId)).length
}

function isNews(item: TimelineItem, viewerId: string): boolean {
  if (item.type === 'entry') return false
  if (item.type === 'note') return item.agent.id !== viewerId
  return !(item.author.kind === 'agent' && item.author.id === viewerId)
}
