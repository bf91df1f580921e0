import { now } from '#lib/clock.ts'
import { pool } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import type { Gap } from '../gaps/gap.ts'
import { letGo } from '../let-go.ts'
import { diagnose } from './diagnose.ts'
import type { PageFacts } from './facts.ts'
import type { Diagnosis } from './finding.ts'

/** Every Page, or one of them, with what the doctor finds, in one statement. */
export async function diagnosePages(pageId?: string): Promise<Diagnosis[]> {
  return (await readFacts(pageId)).map((facts) => ({
    page: {
      id: facts.page.id,
      name: facts.page.name,
      isDisconnected: facts.page.isDisconnected,
      isLetGo: facts.page.isLetGo,
      lastWebhookAt: facts.page.lastWebhookAt,
    },
    examinedAt: facts.examinedAt,
    // Nothing is wrong with what is not wanted.
    findings: facts.page.isLetGo ? [] : diagnose(facts),
    gaps: facts.gaps,
  }))
}

export async function readFacts(pageId?: string): Promise<PageFacts[]> {
  const at = now()
  const { rows } = await pool().query<{ facts: Omit<PageFacts, 'now' | 'hasHumanAgent'> }>(statement, [
    at,
    pageId ?? null,
  ])
  const { hasHumanAgent } = env().messenger
  return rows.map(({ facts }) => ({
    ...facts,
    now: at.toISOString(),
    hasHumanAgent,
    examinedAt: iso(facts.examinedAt),
    page: { ...facts.page, lastWebhookAt: iso(facts.page.lastWebhookAt) },
    wrongSignatures: { ...facts.wrongSignatures, lastAt: iso(facts.wrongSignatures.lastAt) },
    gaps: facts.gaps.map(presentGap),
    lastTake: facts.lastTake && { ...facts.lastTake, at: iso(facts.lastTake.at) ?? '' },
  }))
}

const iso = (text: string | null) => (text ? new Date(text).toISOString() : null)

const presentGap = (gap: Gap): Gap => ({
  ...gap,
  from: iso(gap.from) ?? '',
  until: iso(gap.until) ?? '',
  noticedAt: iso(gap.noticedAt) ?? '',
  finishedAt: iso(gap.finishedAt),
})

const week = "$1::timestamptz - interval '7 days'"

/** What is still looked for, and what somebody has to read in Messenger, are not pushed out by what came after. */
const isOpen = "g.state IN ('waiting', 'running')"
const isLeft = `(g.noticed_at > ${week} AND (g.state = 'failed' OR g.unreadable > 0 OR g.cut_short > 0))`

const statement = `SELECT jsonb_build_object(
  'page', jsonb_build_object('id', p.id, 'name', p.name, 'regime', p.regime, 'botAppId', p.bot_app_id, 'deskAppId', p.desk_app_id,
    'isDisconnected', p.disconnected_at IS NOT NULL, 'isLetGo', coalesce(p.disconnected_reason = '${letGo}', false), 'lastWebhookAt', p.last_webhook_at),
  'examinedAt', x.examined_at, 'reading', x.reading,
  'wrongSignatures', (SELECT jsonb_build_object('count', count(*), 'lastAt', max(at)) FROM webhook_refusals
    WHERE at > $1::timestamptz - interval '1 day' AND reason = 'wrong-signature'),
  'others', (SELECT coalesce(jsonb_agg(o), '[]') FROM (
      SELECT m.author_app_id AS "appId", (SELECT name FROM named_apps WHERE id = m.author_app_id) AS name, m.author = 'page-inbox' AS "isInbox", coalesce((m.content->>'isMetaAi')::boolean, false) AS "isMetaAi",
        count(*)::int AS count, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM messages c WHERE c.conversation_id = m.conversation_id
          AND c.author = 'customer' AND c.at <= m.at AND c.at > m.at - interval '8 seconds'))::int AS quick
      FROM messages m WHERE m.page_id = p.id AND m.author IN ('other-app', 'page-inbox') AND m.gap_id IS NULL AND m.at > ${week} GROUP BY 1, 3, 4) AS o),
  'heard', (SELECT coalesce(jsonb_agg(h), '[]') FROM (
      SELECT app_id AS "appId", count(*) FILTER (WHERE channel = 'messaging')::int AS messaging, count(*) FILTER (WHERE channel = 'standby')::int AS standby
      FROM (SELECT app_id, channel FROM webhook_events WHERE page_id = p.id AND kind = 'message' AND received_at > ${week}
        ORDER BY received_at DESC LIMIT 2000) AS lately GROUP BY 1) AS h),
  'lastTake', (SELECT jsonb_build_object('isOk', action = 'control.held', 'reason', reason, 'at', at) FROM audit_entries
    WHERE page_id = p.id AND action IN ('control.held', 'control.refused') AND evidence->>'call' = 'take' AND at > ${week}
    ORDER BY at DESC, id DESC LIMIT 1),
  'primaryReceiver', (SELECT role.key FROM (SELECT item->'app_roles' AS roles FROM webhook_events
      WHERE page_id = p.id AND outcome = 'unknown' AND item ? 'app_roles' ORDER BY id DESC LIMIT 1) AS told,
      jsonb_each(told.roles) AS role WHERE role.value ? 'primary_receiver' LIMIT 1),
  'gaps', (SELECT coalesce(jsonb_agg(g), '[]') FROM (
      SELECT g.id, g.from_at AS "from", g.until_at AS "until", g.reason, a.name AS "askedBy", g.noticed_at AS "noticedAt", g.state,
        g.looked_at AS "lookedAt", g.found, g.unreadable, g.cut_short AS "cutShort", g.finished_at AS "finishedAt", g.failure
      FROM gaps g LEFT JOIN agents a ON a.id = g.asked_by_id WHERE g.page_id = p.id AND (${isOpen} OR ${isLeft} OR g.id IN (
        SELECT n.id FROM gaps n WHERE n.page_id = p.id ORDER BY n.noticed_at DESC, n.id DESC LIMIT 3))
      ORDER BY g.noticed_at DESC, g.id DESC LIMIT 10) AS g),
  'openAlarms', (SELECT coalesce(jsonb_agg(kind), '[]') FROM alarms WHERE page_id = p.id AND closed_at IS NULL)
) AS facts
FROM pages p LEFT JOIN page_examinations x ON x.page_id = p.id
WHERE $2::text IS NULL OR p.id = $2 ORDER BY p.name, p.id`
