import { Agent } from 'undici'
import type { Clock } from '../clock.ts'
import { type Faults, spend } from '../faults.ts'
import type { BoundedLog } from '../state/log.ts'
import type { World } from '../state/world.ts'
import { postWebhook } from './post-webhook.ts'
import { createStream, type Delivery, type WebhookStream } from './stream.ts'

export type WebhookEntry = {
  at: string
  appId: string
  pageId: string
  psids: string[]
  body: string
  status: number | null
  error: string | null
  attempt: number
  durationMs: number
}

export type WebhookStreams = {
  enqueue(delivery: Delivery): void
  resume(): void
  isBusy(): boolean
  pending(): Delivery[]
  close(): Promise<void>
}

type Parts = { world: World; clock: Clock; faults(): Faults; log: BoundedLog<WebhookEntry>; touch(): void }

const minuteMs = 60_000
/** How long an event held for swapping waits for the next one. */
const swapPatienceMs = 1000

/** Every app's webhooks, each (app, Page) in its own ordered stream (or a few, by customer), the streams in parallel. */
export function createStreams({ world, clock, faults, log, touch }: Parts): WebhookStreams {
  const streams = new Map<string, WebhookStream>()
  const held = new Map<string, { delivery: Delivery; timer: NodeJS.Timeout }>()
  const agent = new Agent({ keepAliveTimeout: 4000 })

  const streamOf = ({ appId, pageId, psid }: Delivery) => {
    const key = `${appId}:${pageId}:${Number(psid?.slice(-6) ?? 0) % faults().webhookLanes}`
    const stream = streams.get(key) ?? createStream(appId, pageId, { now: clock.now, attempt, fate, isGivenUp })
    streams.set(key, stream)
    return stream
  }

  const fate = (appId: string) => faults().webhooksDown[appId] ?? faults().webhooksDown['*'] ?? 'deliver'

  async function attempt(delivery: Delivery): Promise<boolean> {
    const { appId, pageId, psid, body } = delivery
    const subscription = world.subscriptions[appId]
    const secret = world.setup.apps.find(({ id }) => id === appId)?.secret
    if (!subscription || secret === undefined) return true
    const at = new Date(clock.now()).toISOString()
    const { callbackUrl } = subscription
    const outcome = await postWebhook({ callbackUrl, secret, body, timeoutMs: faults().webhookTimeoutMs, agent })
    log.add({ at, appId, pageId, psids: psid ? [psid] : [], body, attempt: delivery.attempts, ...outcome })
    return outcome.error === null
  }

  /** Meta warns after a quarter of an hour, and unsubscribes the app from the Page after an hour. */
  function isGivenUp({ appId, pageId }: WebhookStream, failingMs: number): boolean {
    const at = clock.now()
    const isOfThisFailure = (alert: { appId: string; pageId: string; at: number }) =>
      alert.appId === appId && alert.pageId === pageId && at - alert.at <= failingMs
    const isWarned = world.alerts.some(isOfThisFailure)
    if (failingMs >= 15 * minuteMs && !isWarned) world.alerts.push({ at, appId, pageId, kind: 'failing' })
    if (failingMs < 60 * minuteMs) return false
    world.alerts.push({ at, appId, pageId, kind: 'unsubscribed' })
    delete world.subscribedApps[pageId]?.[appId]
    touch()
    return true
  }

  function release(key: string): void {
    const waiting = held.get(key)
    held.delete(key)
    if (!waiting) return
    clearTimeout(waiting.timer)
    streamOf(waiting.delivery).push(waiting.delivery)
  }

  function enqueue(delivery: Delivery): void {
    const key = `${delivery.appId}:${delivery.pageId}`
    if (!held.has(key) && spend(faults(), 'reorder')) {
      const timer = setTimeout(() => release(key), swapPatienceMs).unref()
      held.set(key, { delivery, timer })
      return
    }
    streamOf(delivery).push(delivery)
    if (spend(faults(), 'duplicateWebhooks')) streamOf(delivery).push({ ...delivery, attempts: 0 })
    release(key)
  }

  return {
    enqueue,
    resume: () => {
      for (const stream of streams.values()) stream.resume()
    },
    isBusy: () => held.size > 0 || [...streams.values()].some((stream) => stream.isBusy()),
    pending: () => [
      ...[...streams.values()].flatMap((stream) => stream.pending()),
      ...[...held.values()].map(({ delivery }) => delivery),
    ],
    close: async () => {
      for (const { timer } of held.values()) clearTimeout(timer)
      for (const stream of streams.values()) stream.stop()
      await agent.destroy()
    },
  }
}
