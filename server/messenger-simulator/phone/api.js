// @ts-check
import { say } from './words/words.js'

// The only file of the phone that calls the simulator; everything here is the documented control surface.

/** @typedef {'customer' | 'bot' | 'desk' | 'page-inbox' | 'other'} Role */
/** @typedef {string | number | Date} Instant an ISO text or epoch milliseconds */
/** @typedef {{ content_type?: string, title?: string, payload?: string, image_url?: string }} QuickReply */
/** @typedef {{ type: string, title: string, payload?: string, url?: string }} Button */
/** @typedef {Button & { appId: string }} MenuButton */
/** @typedef {{ title?: string, subtitle?: string, image_url?: string, url?: string, media_type?: string, price?: number, currency?: string, quantity?: number, images?: { url: string }[], default_action?: Button, buttons?: Button[] }} TemplateElement */
/** @typedef {{ id: string, type: 'csat' | 'nps' | 'ces' | 'free_form', title?: string, score_option?: string, follow_up?: { placeholder?: string } }} FeedbackQuestion */
/** @typedef {{ url?: string, title?: string, template_type?: string, text?: string, elements?: TemplateElement[], buttons?: Button[], coordinates?: { lat: number, long: number }, subtitle?: string, image_url?: string, button_title?: string, feedback_screens?: { questions?: FeedbackQuestion[] }[], coupon_code?: string, coupon_pre_message?: string, order_number?: string, currency?: string, payment_method?: string, summary?: { total_cost?: number }, payload?: string, product?: { elements?: TemplateElement[] }, status?: string, start_time?: number }} AttachmentPayload */
/** @typedef {{ type: string, url?: string | null, title?: string, name?: string, payload?: AttachmentPayload | null }} Attachment */
/** @typedef {{ ref?: string, source?: string, type?: string }} Referral */
/**
 * @typedef {object} Message
 * @property {string | null} mid
 * @property {Instant} at
 * @property {Role} role
 * @property {string | null} [appId]
 * @property {string | null} [text]
 * @property {QuickReply[] | null} [quickReplies]
 * @property {Button[] | null} [buttons]
 * @property {Attachment[] | null} [attachments]
 * @property {{ title?: string, payload?: string } | null} [postback]
 * @property {Referral | null} [referral]
 * @property {Record<string, string>} [reactions]
 * @property {{ mid: string }} [replyTo]
 * @property {{ at: Instant, text: string }[]} [edits]
 * @property {Instant} [unsentAt]
 * @property {{ name: string, pictureUrl: string }} [persona]
 * @property {boolean} [isAiGenerated]
 * @property {Instant | null} [deliveredAt]
 * @property {Instant | null} [readAt]
 */
/** @typedef {{ appId: string, role: Role, expiresAt: Instant | null }} Owner */
/** @typedef {{ psid: string, pageId: string, name: string, owner: Owner | null, windowEndsAt: Instant | null, typing: { appId: string } | null, leadAd?: { adId: string, answers: unknown[] } | null, getStarted?: { title: string } | null, greeting?: string | null, iceBreakers?: MenuButton[], persistentMenu?: MenuButton[], messages: Message[] }} Conversation */
/** @typedef {{ psid: string, pageId: string, name: string, locale: string, pictureUrl?: string | null, blocked?: boolean, phoneOn?: boolean }} Customer */
/** @typedef {{ name: string, locale: string, pageId?: string }} NewCustomer */
/** @typedef {{ id: string, name: string, role?: Role }} App */
/** @typedef {{ id: string, name: string, regime?: string, defaultAppId?: string | null, takeAllowed?: string[] }} Page */
/** @typedef {{ apps: App[], pages: Page[] }} Setup */
/** @typedef {{ now: string, offsetSeconds: number }} ClockReading */
/** @typedef {{ advanceSeconds: number } | { at: string } | { real: true }} ClockMove */
/** @typedef {Record<string, unknown>} Utterance what a customer does: text, attachments, quickReply, postback … */
/** @typedef {{ id: string | number, at: Instant, appId?: string | null, body?: unknown, status?: number | null, error?: string | null, attempt?: number, durationMs?: number | null }} WebhookEntry */
/** @typedef {{ id: string | number, at: Instant, appId?: string | null, method: string, path: string, body?: unknown, status: number, response?: unknown }} CallEntry */
/** @typedef {'page-inbox' | 'other-app' | 'meta-ai' | 'lead-ads'} Party */
/** @typedef {Record<string, unknown> & { happened: Record<string, number>, plan: { seed: string } | null, webhooksDown: Record<string, string> }} Faults */

const answerWithinMs = 15_000

/** @param {'GET' | 'POST' | 'DELETE'} method @param {string} path @param {unknown} [body] */
async function call(method, path, body) {
  const response = await fetch(`/_simulator/${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(answerWithinMs),
  }).catch((cause) => {
    // The browser's own words ("Failed to fetch") tell a person nothing.
    throw new Error(say('noAnswer'), { cause })
  })
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw new Error(answer?.error?.message ?? `${response.status} ${response.statusText}`)
  return answer
}

/** @param {string} path */
const get = (path) => call('GET', path)
/** @param {string} path @param {unknown} [body] */
const post = (path, body = {}) => call('POST', path, body)
/** @param {string} psid */
const customer = (psid) => `customers/${encodeURIComponent(psid)}`

export const api = {
  /** @returns {Promise<Setup>} */
  setup: () => get('setup'),
  /** @returns {Promise<Customer[]>} */
  customers: () => get('customers'),
  /** @param {NewCustomer} input @returns {Promise<{ psid: string, pageId: string }>} */
  addCustomer: (input) => post('customers', input),
  /** @param {string} psid @returns {Promise<Conversation>} */
  conversation: (psid) => get(`conversations/${encodeURIComponent(psid)}`),
  /** @param {string} psid @param {Utterance} utterance @returns {Promise<{ mid: string | null }>} */
  say: (psid, utterance) => post(`${customer(psid)}/messages`, utterance),
  /** Reacts, edits, unsends, opts in, gives feedback, comments: whatever a customer does besides speaking.
   * @param {string} psid @param {string} act @param {unknown} body */
  does: (psid, act, body) => post(`${customer(psid)}/${act}`, body),
  /** @returns {Promise<string[]>} names of the messages that customers send */
  shapes: () => get('shapes'),
  /** @returns {Promise<Faults>} */
  faults: () => get('faults'),
  /** @param {unknown} wanted @returns {Promise<Faults>} */
  setFault: (wanted) => post('faults', wanted),
  /** @returns {Promise<Faults>} */
  endFaults: () => call('DELETE', 'faults'),
  /** @param {unknown} wanted */
  planFaults: (wanted) => post('faults/plan', wanted),
  /** @param {string} pageId @param {unknown} change @returns {Promise<Page>} */
  changePage: (pageId, change) => post(`pages/${encodeURIComponent(pageId)}`, change),
  /** @param {{ pageId: string, appId: string }} owner @param {'expire' | 'renew'} what */
  token: ({ pageId, appId }, what) => post(`pages/${pageId}/tokens/${appId}/${what}`),
  /** @param {string} psid */
  read: (psid) => post(`${customer(psid)}/read`),
  /** @param {string} psid @param {boolean} blocked */
  block: (psid, blocked) => post(`${customer(psid)}/block`, { blocked }),
  /** @param {Party} party @param {string} psid @param {string} move @param {unknown} [body] */
  act: (party, psid, move, body) => post(`${party}/${encodeURIComponent(psid)}/${move}`, body),
  /** @param {ClockMove} move @returns {Promise<ClockReading>} */
  moveClock: (move) => post('clock', move),
  /** @param {string} psid @param {string | number} [after] @returns {Promise<WebhookEntry[]>} */
  webhooks: (psid, after) => get(`webhooks?${logQuery(psid, after)}`),
  /** @param {string} psid @param {string | number} [after] @returns {Promise<CallEntry[]>} */
  calls: (psid, after) => get(`calls?${logQuery(psid, after)}`),
}

/** @param {string} psid @param {string | number} [after] */
function logQuery(psid, after) {
  return new URLSearchParams(after === undefined ? { psid } : { psid, after: String(after) })
}
