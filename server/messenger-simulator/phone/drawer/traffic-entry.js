// @ts-check

/** @typedef {import('../api.js').WebhookEntry} WebhookEntry */
/** @typedef {import('../api.js').CallEntry} CallEntry */
/** @typedef {{ key: string, kind: 'webhook' | 'call', at: number, appId: string | null, what: string, status: string, isGood: boolean, sent: unknown, answer: unknown, note: string }} TrafficEntry */

const envelope = new Set(['sender', 'recipient', 'timestamp', 'hop_context'])

/** @param {WebhookEntry} entry @returns {TrafficEntry} */
export function webhookTraffic(entry) {
  const body = parsedBody(entry.body)
  return {
    key: `webhook-${entry.id}`,
    kind: 'webhook',
    at: new Date(entry.at).getTime(),
    appId: entry.appId ?? null,
    what: webhookKinds(body).join(', '),
    status: entry.status ? String(entry.status) : '',
    isGood: entry.status === 200,
    sent: body,
    answer: entry.error ?? null,
    note: entry.attempt && entry.attempt > 1 ? String(entry.attempt) : '',
  }
}

/** @param {CallEntry} entry @returns {TrafficEntry} */
export function callTraffic(entry) {
  return {
    key: `call-${entry.id}`,
    kind: 'call',
    at: new Date(entry.at).getTime(),
    appId: entry.appId ?? null,
    what: `${entry.method} ${entry.path.replace(/^\/v\d+\.\d+/, '')}`,
    status: String(entry.status),
    isGood: entry.status < 400,
    sent: entry.body ?? null,
    answer: entry.response ?? null,
    note: '',
  }
}

/** "message", "standby message", "delivery": what one webhook tells, once each. @param {unknown} body @returns {string[]} */
export function webhookKinds(body) {
  const kinds = listAt(body, 'entry').flatMap((entry) => [
    ...listAt(entry, 'messaging').map((item) => kindOfItem(item)),
    ...listAt(entry, 'standby').map((item) => `standby ${kindOfItem(item)}`),
    ...listAt(entry, 'changes').map((item) => String(fieldsOf(item).field ?? 'changes')),
  ])
  return [...new Set(kinds)]
}

/** @param {unknown} item */
function kindOfItem(item) {
  const fields = fieldsOf(item)
  if (fieldsOf(fields.message).is_echo) return 'echo'
  return Object.keys(fields).find((key) => !envelope.has(key)) ?? '?'
}

/** @param {unknown} value @returns {Record<string, unknown>} */
function fieldsOf(value) {
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value)) : {}
}

/** @param {unknown} value @param {string} key @returns {unknown[]} */
function listAt(value, key) {
  const list = fieldsOf(value)[key]
  return Array.isArray(list) ? list : []
}

/** The log may hold a body as it went over the wire. @param {unknown} body @returns {unknown} */
function parsedBody(body) {
  if (typeof body !== 'string') return body
  try {
    return JSON.parse(body)
  } catch {
    // Shown as it is: a body that is not JSON is exactly what somebody looks for here.
    return body
  }
}
