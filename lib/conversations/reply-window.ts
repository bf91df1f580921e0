const hourMs = 3_600_000
export const standardWindowMs = 24 * hourMs
export const humanAgentWindowMs = 7 * 24 * hourMs

/**
 * What Messenger still lets us send. `standard`: anybody on our side, as a response. `human-agent`: only what a person typed,
 * with the HUMAN_AGENT tag. `closed`: nothing until the customer writes again. Source: messenger policy, Send API "tag".
 */
export type ReplyWindow =
  | { state: 'standard'; closesAt: Date }
  | { state: 'human-agent'; closesAt: Date }
  | { state: 'closed'; closedAt: Date | null }

export function replyWindow(openedAt: Date | null, options: { hasHumanAgentWindow: boolean }, now: Date): ReplyWindow {
  if (!openedAt) return { state: 'closed', closedAt: null }
  const standardEnd = new Date(openedAt.getTime() + standardWindowMs)
  if (now < standardEnd) return { state: 'standard', closesAt: standardEnd }
  const humanEnd = new Date(openedAt.getTime() + humanAgentWindowMs)
  if (!options.hasHumanAgentWindow) return { state: 'closed', closedAt: standardEnd }
  return now < humanEnd ? { state: 'human-agent', closesAt: humanEnd } : { state: 'closed', closedAt: humanEnd }
}
