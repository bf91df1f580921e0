import type { Language } from '#lib/actor.ts'
import { now } from '#lib/clock.ts'
import type { MessageContent } from '#lib/conversations/timeline.ts'
import { pool } from '#lib/db.ts'
import type { ConversationState } from './decide.ts'

/** Everything the bot's next act depends on, read at once and without a lock: the verb that acts checks again. */
export type Situation = {
  conversationId: string
  messageId: string
  epoch: number
  pageName: string
  customerId: string
  /** The customer writes it. */
  language: Language | null
  /** Of their profile, which comes a moment after their first message. */
  customerLocale: string | null
  isProfileKnown: boolean
  /** What the customer wrote; null when there is nothing to read (a picture, an unknown thing). */
  text: string | null
  /** What they had begun to say before it, and were not answered yet. */
  begun: string | null
  /** They have written more meanwhile, which the bot has not looked at yet. */
  isFollowed: boolean
  /** What a button or quick reply asks for. */
  payload: string | null
  state: ConversationState
  /** Nothing was said to this customer yet, or not for a long time. */
  isGreeting: boolean
  /** It was heard only beside somebody else's thread, and nothing proved since that the thread is ours or nobody's. */
  isSaidToOthers: boolean
}

const longSilenceMs = 24 * 3_600_000
const rememberedTurns = 3
/** Messenger's thumb in its three sizes is a sticker: it says what the sign says. */
const likes = "'369239263222822', '369239343222814', '369239383222810'"

type Facts = {
  holder: string
  epoch: number
  pageName: string
  customerId: string
  language: Language | null
  customerLocale: string | null
  isProfileKnown: boolean
  text: string | null
  begun: string | null
  isFollowed: boolean
  content: MessageContent
  isAnswered: boolean
  isSaidToOthers: boolean
  turns: (Turn & { at: string })[]
}

/** Null when the bot has nothing to do here: it does not hold the conversation, or has answered this message. */
export async function readSituation(conversationId: string, messageId: string): Promise<Situation | null> {
  const { rows } = await pool().query<Facts>(statement, [messageId])
  const [facts] = rows
  if (facts?.holder !== 'bot' || facts.isAnswered) return null
  const { holder, isAnswered, content, turns, ...told } = facts
  const lastAt = turns[0] && Date.parse(turns[0].at)
  return {
    ...{ conversationId, messageId, ...told },
    payload: content.tapped?.payload ?? null,
    state: stateAfter(turns),
    isGreeting: !lastAt || now().getTime() - lastAt > longSilenceMs,
  }
}

/** Typed words that came soon after these, and still wait for the bot. */
const isFollowed = (message: string) => `EXISTS (SELECT FROM messages n
      WHERE n.conversation_id = ${message}.conversation_id AND n.author = 'customer' AND n.kind = 'text' AND n.channel = ${message}.channel
        AND (n.at, n.id) > (${message}.at, ${message}.id) AND n.at < ${message}.at + interval '10 seconds'
        AND NOT EXISTS (SELECT FROM bot_turns t WHERE t.message_id = n.id))`

/** The same alone, for who waits whether the customer goes on. */
export async function hasGoneOn(messageId: string): Promise<boolean> {
  const { rows } = await pool().query<{ hasGoneOn: boolean }>(
    `SELECT ${isFollowed('m')} AS "hasGoneOn" FROM messages m WHERE m.id = $1::uuid`,
    [messageId],
  )
  return rows[0]?.hasGoneOn ?? false
}

const statement = `SELECT c.holder, c.epoch, p.name AS "pageName", c.customer_id AS "customerId", c.language,
    u.locale AS "customerLocale", u.profile_fetched_at IS NOT NULL AS "isProfileKnown", m.content,
    CASE WHEN m.text IS NULL AND EXISTS (SELECT FROM attachments a WHERE a.message_id = m.id AND a.payload ->> 'sticker_id' IN (${likes}))
      THEN '👍' ELSE m.text END AS text,
    EXISTS (SELECT FROM bot_turns t WHERE t.message_id = m.id) AS "isAnswered",
    ${isFollowed('m')} AS "isFollowed",
    (SELECT string_agg(b.text, E'\n' ORDER BY b.at, b.id) FROM bot_turns t JOIN messages b ON b.id = t.message_id
      WHERE t.conversation_id = c.id AND t.decision = 'hear-on' AND t.epoch = c.epoch AND b.at > m.at - interval '1 minute'
        AND t.at > coalesce((SELECT max(said.at) FROM bot_turns said WHERE said.conversation_id = c.id AND said.decision <> 'hear-on'), '-infinity'))
      AS begun,
    m.channel = 'standby' AND NOT coalesce(c.control_evidence = 'owner-unreadable' OR (
      c.control_proven_at >= m.at - interval '5 seconds' AND c.control_evidence NOT IN ('customer-act', 'expired', 'contradicted', 'calling')
      AND coalesce(c.control_owner_app_id, p.bot_app_id) IN (p.bot_app_id, p.desk_app_id)), false) AS "isSaidToOthers",
    coalesce((SELECT jsonb_agg(jsonb_build_object('decision', t.decision, 'reason', t.reason, 'answerKey', t.answer_key, 'at', t.at) ORDER BY t.at DESC)
      FROM (SELECT * FROM bot_turns WHERE conversation_id = c.id AND decision <> 'hear-on' ORDER BY at DESC LIMIT ${rememberedTurns}) t), '[]') AS turns
  FROM messages m JOIN conversations c ON c.id = m.conversation_id JOIN pages p ON p.id = c.page_id JOIN customers u ON u.id = c.customer_id
  WHERE m.id = $1::uuid`

type Turn = { decision: string; reason: string; answerKey: string | null }

/** `turns` newest first. */
export function stateAfter(turns: Turn[]): ConversationState {
  const firstSure = turns.findIndex(({ decision }) => decision !== 'offer')
  const [last] = turns
  return {
    unsureTurnsRunning: firstSure === -1 ? turns.length : firstSure,
    lastAnsweredIntentId: last?.decision === 'answer' ? last.answerKey : null,
    lastSmallTalk: last?.decision === 'small-talk' || last?.decision === 'welcome' ? last.reason : null,
  }
}
