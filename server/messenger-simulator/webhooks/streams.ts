import { Agent } from 'undici'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults/faults.ts'
import { happens } from '../faults/kinds.ts'
import { planned } from '../faults/plan.ts'
import type { BoundedLog } from '../state/log.ts'
import type { World } from '../state/world.ts'
import { deliveryOf, type WebhookEvent } from './event.ts'
import { createMischief } from './mischief.ts'
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
  /** Something an app should hear: it goes the road of mischief.ts, unless the plan unsubscribes the app instead. */
  take(event: WebhookEvent): void
  /** A post that was ready before the last end. */
  enqueue(delivery: Delivery): void
  /** Goes on with what failed; what a fault keeps waiting goes too. */
  resume(): void
  flush(): void
  forget(): void
  /** As Meta does after an hour of failures. */
  unsubscribe(at: { appId: string; pageId: string }): void
  isBusy(psid?: string): boolean
  pending(): Delivery[]
  close(): Promise<void>
}

type Parts = { world: World; clock: Clock; faults(): Faults; log: BoundedLog<WebhookEntry>; touch(): void }

const minuteMs = 60_000

/** Every app's webhooks, each (app, Page) in its own ordered stream (or a few, by customer), the streams in parallel. */
export function createStreams({ world, clock, faults, log, touch }: Parts): WebhookStreams {
  const streams = new Map<string, WebhookStream>()
  const agent = new Agent({ keepAliveTimeout: 4000 })

  const laneOf = (appId: string, pageId: string, psid: string | null | undefined) =>
    `${appId}:${pageId}:${Number(psid?.slice(-6) ?? 0) % faults().webhookLanes}`

  const streamOf = ({ appId, pageId, psids }: Delivery) => {
    const key = laneOf(appId, pageId, psids[0])
    const stream =
      streams.get(key) ?? createStream(appId, pageId, { now: clock.now, attempt, fate, dropped, isGivenUp, retries })
    streams.set(key, stream)
    return stream
  }

  const enqueue = (delivery: Delivery) => streamOf(delivery).push(delivery)
  const retries = () => faults().immediateRetries
  const dropped = () => happens(world, 'drop')
  const road = createMischief({
    faults,
    push: enqueue,
    dropped,
    laneOf: ({ appId, pageId, psid }) => laneOf(appId, pageId, psid),
  })

  const fate = (appId: string) => faults().webhooksDown[appId] ?? faults().webhooksDown['*'] ?? 'deliver'

  async function attempt(delivery: Delivery): Promise<boolean> {
    const { appId, pageId, psids, body, marks } = delivery
    const subscription = world.subscriptions[appId]
    const secret = world.setup.apps.find(({ id }) => id === appId)?.secret
    if (!subscription || secret === undefined) return true
    const at = new Date(clock.now()).toISOString()
    for (const kind of marks.splice(0)) happens(world, kind)
    const { callbackUrl } = subscription
    const { webhookTimeoutMs: timeoutMs, sha1Signature: hasSha1 } = faults()
    const outcome = await postWebhook({ callbackUrl, secret, body, timeoutMs, hasSha1, agent })
    log.add({ at, appId, pageId, psids, body, attempt: delivery.attempts, ...outcome })
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
    unsubscribe({ appId, pageId })
    return true
  }

  function unsubscribe({ appId, pageId }: { appId: string; pageId: string }): void {
    world.alerts.push({ at: clock.now(), appId, pageId, kind: 'unsubscribed' })
    happens(world, 'unsubscribed')
    delete world.subscribedApps[pageId]?.[appId]
    for (const stream of streams.values()) {
      if (stream.appId === appId && stream.pageId === pageId) stream.abandon()
    }
    touch()
  }

  const pending = () => [
    ...[...streams.values()].flatMap((stream) => stream.pending()),
    ...road.waiting().map((event) => deliveryOf([event])),
  ]
  const concerns = (psid: string) =>
    pending().some(({ psids, appId }) => psids.includes(psid) && fate(appId) === 'deliver')

  return {
    take: (event) => {
      const { appId, pageId } = event
      if (planned(faults().plan, 'unsubscribed', `${appId}:${pageId}`) === null) road.take(event)
      else unsubscribe({ appId, pageId })
    },
    enqueue,
    resume: () => {
      for (const stream of streams.values()) stream.resume()
    },
    flush: road.flush,
    forget: () => void road.clear(),
    unsubscribe,
    isBusy: (psid) => {
      if (psid !== undefined) return concerns(psid)
      return road.waiting().length > 0 || [...streams.values()].some((stream) => stream.isBusy())
    },
    pending,
    close: async () => {
      road.clear()
      for (const stream of streams.values()) stream.stop()
      await agent.destroy()
    },
  }
}
