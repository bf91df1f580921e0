import { setTimeout as pause } from 'node:timers/promises'
import type { Platform } from '../platform.ts'
import { ControlError, type ControlRoute } from './route.ts'

type Filter = { psid: string | null; appId: string | null; after: number }

/** What went out, what came in, and what Meta would have written a mail about. */
export const logRoutes: ControlRoute[] = [
  {
    method: 'GET',
    path: '/webhooks',
    answer: ({ platform, query }) => {
      const { psid, appId, after } = filterOf(query)
      const isWanted = (entry: { id: number; appId: string; psids: string[] }) =>
        entry.id > after && (!appId || entry.appId === appId) && (!psid || entry.psids.includes(psid))
      return platform.webhookLog.list(isWanted).map((entry) => ({ ...entry, body: JSON.parse(entry.body) }))
    },
  },
  {
    method: 'GET',
    path: '/calls',
    answer: ({ platform, query }) => {
      const { psid, appId, after } = filterOf(query)
      const isWanted = (entry: { id: number; appId: string | null; psid: string | null }) =>
        entry.id > after && (!appId || entry.appId === appId) && (!psid || entry.psid === psid)
      return platform.callLog.list(isWanted)
    },
  },
  {
    method: 'GET',
    path: '/alerts',
    answer: ({ platform: { world } }) =>
      world.alerts.map((alert) => ({ ...alert, at: new Date(alert.at).toISOString() })),
  },
  {
    method: 'GET',
    path: '/settled',
    answer: async ({ platform, query }) => {
      await untilSettled(platform, Number(query.get('timeoutMs') ?? 5000))
      return { settled: true }
    },
  },
]

function filterOf(query: URLSearchParams): Filter {
  return { psid: query.get('psid'), appId: query.get('appId'), after: Number(query.get('after') ?? 0) }
}

/** Answers once every echo has been sent and every webhook been tried, so that tests need no sleeping. */
async function untilSettled(platform: Platform, timeoutMs: number): Promise<void> {
  const until = performance.now() + timeoutMs
  while (platform.promised.size > 0 || platform.streams.isBusy()) {
    if (performance.now() > until) throw new ControlError(408, `Webhooks are still under way after ${timeoutMs} ms.`)
    await pause(5)
  }
}
