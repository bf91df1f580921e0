const hourMs = 3_600_000
export const standardWindowMs = 24 * hourMs
export const humanAgentWindowMs = 7 * 24 * hourMs

/** What the customer did last that counts: any act opens the standard window; only words keep people's longer one open. */
export type CustomerActs = { openedAt: Date | null; wroteAt: Date | null }

/**
 * What Messenger still lets us send. `standard`: anybody on our side, as a response. `human-agent`: only what a person typed,
 * with the HUMAN_AGENT tag. `closed`: nothing until the customer writes again. Source: messenger policy, Send API "tag".
 */
export type ReplyWindow =
  | { state: 'standard'; closesAt: Date }
  | { state: 'human-agent'; closesAt: Date }
  | { state: 'closed'; closedAt: Date | null }

export function replyWindow(
  { openedAt, wroteAt }: CustomerActs,
  options: { hasHumanAgentWindow: boolean },
  now: Date,
): ReplyWindow {
  if (!openedAt) return { state: 'closed', closedAt: null }
  const standardEnd = new Date(openedAt.getTime() + standardWindowMs)
  if (now < standardEnd) return { state: 'standard', closesAt: standardEnd }
  const humanEnd = new Date((wroteAt?.getTime() ?? 0) + humanAgentWindowMs)
  if (!options.hasHumanAgentWindow || humanEnd < standardEnd) return { state: 'closed', closedAt: standardEnd }
  return now < humanEnd ? { state: 'human-agent', closesAt: humanEnd } : { state: 'closed', closedAt: humanEnd }
}

/** Of a row as screens have it. */
export function replyWindowOf(
  row: { windowOpenedAt: string | null; customerWroteAt: string | null; hasHumanAgentWindow: boolean },
  now: Date,
): ReplyWindow {
  const date = (iso: string | null) => (iso === null ? null : new Date(iso))
  return replyWindow({ openedAt: date(row.windowOpenedAt), wroteAt: date(row.customerWroteAt) }, row, now)
}
