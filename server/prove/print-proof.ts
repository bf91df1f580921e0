import { breaches } from './promises/violation.ts'
import type { Proof } from './prove.ts'

const most = 40

/** For people: what was suffered, and what of the promises did not hold, each by name. */
export function printProof({
  seed,
  regime,
  messages,
  survived,
  unmet,
  kills,
  collapses,
  refused,
  quiet,
  seconds,
  violations,
}: Proof): string {
  const counts = breaches.map(
    (breach) => [breach, violations.filter((violation) => violation.breach === breach).length] as const,
  )
  return [
    `seed        ${seed}  (npm run prove -- --seed ${seed} repeats the plan)`,
    `regime      ${regime}`,
    `took        ${Math.round(seconds)} s, then quiet: ${quiet.isQuiet ? 'yes' : 'NO'}`,
    `messages    ${messages.customers} of customers, ${messages.replies} replies of agents, ${messages.others} of the Page Inbox and another app; ${messages.seen} on the phones`,
    `kills (-9)  ${list(kills)}${collapses.web + collapses.worker > 0 ? `; ended by themselves: ${list(collapses)}` : ''}`,
    `faults      ${list(survived)}`,
    `not met     ${unmet.join(', ') || 'nothing: every fault there is was met'}`,
    `refusals    ${list(refused) || 'none'}`,
    '',
    ...counts.map(([breach, count]) => `${breach.padEnd(24)} ${count}`),
    ...(violations.length > 0 ? ['', ...violations.slice(0, most).map(tell)] : []),
    ...(violations.length > most ? [`… and ${violations.length - most} more (--json has all)`] : []),
  ].join('\n')
}

const list = (counts: Record<string, number>) =>
  Object.entries(counts)
    .filter(([, times]) => times > 0)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

const tell = ({ breach, psid, conversationId, what }: Proof['violations'][number]) =>
  `${breach.toUpperCase()}  customer ${psid}, conversation ${conversationId ?? '-'}\n  ${what}`
