import { type KnownApp, knowApp } from '#lib/apps/app.ts'
import { type EntryFacts, entryFields, entryJoins, presentEntry } from '#lib/audit/present-entry.ts'
import { writeCursor } from '#lib/cursor.ts'
import { pool } from '#lib/db.ts'
import { type PastAct, type Recorded, replay } from '#lib/handover/replay.ts'
import type { Standing } from '#lib/handover/standing.ts'
import { getRow } from './get-conversation.ts'
import type { ReplayPage, ReplayStep } from './replay.ts'

const stepsAtOnce = 300

/**
 * The past of a conversation, step by step as it was recorded: the newest steps, or those before `before`, in three statements. Throws
 * `not-found`.
 */
export async function getReplay(conversationId: string, before?: number): Promise<ReplayPage> {
  const values = [conversationId, before ?? Number.MAX_SAFE_INTEGER]
  const [row, { rows: lines }, { rows: acts }] = await Promise.all([
    getRow(conversationId),
    pool().query<Line>(linesStatement, values),
    pool().query<Act>(actsStatement, values),
  ])
  const hasOlder = lines.length > stepsAtOnce
  const steps = stepsOf(lines.reverse(), acts)
  // The line below the page is only where its first step begins.
  const shown = hasOlder ? steps.slice(1) : steps
  return { row, steps: shown, apps: appsOf(lines), older: hasOlder ? String(lines[1]?.position) : null }
}

type Line = {
  facts: EntryFacts
  standing: Standing | null
  position: number
  at: Date
  botAppId: string
  deskAppId: string
}
type Act = { at: Date; isWords: boolean }

/** Lines in the order in which they were written; what customers did stands between them by its time. */
function stepsOf(lines: Line[], acts: Act[]): ReplayStep[] {
  const waiting = [...acts]
  const past: (Recorded & { line?: Line })[] = lines.flatMap((line) => {
    const until = waiting.findIndex(({ at }) => at > line.at)
    const earlier = waiting.splice(0, until < 0 ? waiting.length : until)
    return [...earlier.map(actOf), { ...entryOf(line), line }]
  })
  const stood = replay(past)
  const steps = past.flatMap(({ line }, index) => {
    const { at, standing } = stood[index] ?? { at: '', standing: null }
    return line ? [{ entry: presentEntry(line.facts), at, standing, acts: [], timelineUntil: untilOf(line) }] : []
  })
  return withActs(steps, acts)
}

/** Each act stands with the last step that was before it. */
function withActs(steps: ReplayStep[], acts: Act[]): ReplayStep[] {
  const given: PastAct[] = acts.map(({ at, isWords }) => ({ at: at.toISOString(), isWords }))
  return steps.map((step, index) => {
    const next = steps[index + 1]?.at
    const isAfter = ({ at }: PastAct) => at >= step.at && (next === undefined || at < next)
    return { ...step, acts: given.filter(isAfter) }
  })
}

/** Everybody who held it or had control, named for the screen. */
function appsOf(lines: Line[]): KnownApp[] {
  const ids = lines.flatMap(({ standing }) => [
    standing?.ownerAppId,
    standing?.held.holder === 'elsewhere' && standing.held.appId,
  ])
  const [page] = lines
  return [...new Set(ids)].flatMap((id) => (id && page ? [knowApp(id, page)] : []))
}

const actOf = ({ at, isWords }: Act) => ({ kind: 'customer-act', at: at.toISOString(), isWords }) as const

const entryOf = ({ at, standing, facts }: Line) =>
  ({ kind: 'entry', at: at.toISOString(), standing, after: facts.after }) as const

/** The timeline's cursor, which ends before what it names: the next line would be that. */
const untilOf = ({ at, facts }: Line) => writeCursor(at.toISOString(), 2, String(BigInt(facts.id) + 1n))

const page = `SELECT * FROM audit_entries WHERE chain = 'conversation:' || $1::uuid AND chain_position < $2
  ORDER BY chain_position DESC LIMIT ${stepsAtOnce + 1}`

const linesStatement = `SELECT jsonb_build_object(${entryFields}) AS facts, e.after->'standing' AS standing,
    e.chain_position::float8 AS position, e.at, p.bot_app_id AS "botAppId", p.desk_app_id AS "deskAppId"
  FROM (${page}) e ${entryJoins} JOIN pages p ON p.id = ec.page_id ORDER BY e.chain_position DESC`

/** Of what customers do without words only an order opens the window, and what nobody has a word for opens nothing. */
const opensWindow = `(m.kind NOT IN ('act', 'unknown') OR m.content #>> '{act,type}' = 'order'
  OR m.content #>> '{unknown,label}' = 'unsupported')`

/** Until the first line of the page that comes after this one. */
const actsStatement = `SELECT m.at, m.kind IN ('text', 'attachments', 'quick-reply') AS "isWords"
  FROM messages m, (SELECT min(at) AS began FROM (${page}) lines) span
  WHERE m.conversation_id = $1::uuid AND m.author = 'customer' AND ${opensWindow} AND m.at >= span.began
    AND m.at < coalesce((SELECT at FROM audit_entries WHERE chain = 'conversation:' || $1::uuid AND chain_position = $2), 'infinity')
  ORDER BY m.at`
