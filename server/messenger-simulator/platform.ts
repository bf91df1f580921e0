import { type Clock, createClock } from './clock.ts'
import { createFeed, type EventFeed } from './control/feed.ts'
import { type Faults, noFaults } from './faults/faults.ts'
import { createIds, type Ids } from './ids.ts'
import { type RateLimits, usualLimits } from './rules/rates.ts'
import type { Setup } from './setup.ts'
import { createFileStore, type FileStore } from './state/files.ts'
import { type BoundedLog, createLog } from './state/log.ts'
import { createSaver, loadState } from './state/persistence.ts'
import type { World } from './state/world.ts'
import { createStreams, type WebhookEntry, type WebhookStreams } from './webhooks/streams.ts'

export type CallEntry = {
  at: string
  method: string
  path: string
  appId: string | null
  psid: string | null
  body: unknown
  status: number
  response: unknown
}

/** One running simulator: its remembered world and the live parts around it. */
export type Platform = {
  world: World
  clock: Clock
  ids: Ids
  faults: Faults
  limits: RateLimits
  /** The instants of calls that count against a limit. */
  rateCounts: Map<string, number[]>
  files: FileStore
  streams: WebhookStreams
  webhookLog: BoundedLog<WebhookEntry>
  callLog: BoundedLog<CallEntry>
  feed: EventFeed
  baseUrl: string
  /** Runs something later, or at once when the simulator closes; a reset forgets it. */
  later(delayMs: number, act: () => void): void
  /** Things promised by `later` that have not happened yet. */
  promised: Map<NodeJS.Timeout, () => void>
  /** To be called after every change: saves soon, and tells the onlookers whose conversation it was. */
  changed(psid?: string): void
  close(): Promise<void>
}

const logLimit = 5000

export function createPlatform({ setup, stateFile }: { setup: Setup; stateFile?: string | undefined }): Platform {
  const { world, pending } = loadState(stateFile, setup)
  const clock = createClock(world)
  const feed = createFeed()
  const promised = new Map<NodeJS.Timeout, () => void>()
  const saver = createSaver(stateFile, () => ({ world, pending: streams.pending() }))
  const webhookLog = createLog<WebhookEntry>(logLimit)
  const faults = () => platform.faults
  const streams = createStreams({ world, clock, faults, log: webhookLog, touch: saver.touch })
  const platform: Platform = {
    world,
    clock,
    ids: createIds(world, setup.idSeed),
    faults: noFaults(),
    limits: { ...usualLimits(), ...setup.limits },
    rateCounts: new Map(),
    files: createFileStore(stateFile ? `${stateFile}.files` : null),
    streams,
    webhookLog,
    callLog: createLog<CallEntry>(logLimit),
    feed,
    baseUrl: '',
    promised,
    later: (delayMs, act) => {
      const timer = setTimeout(() => {
        promised.delete(timer)
        act()
      }, delayMs)
      promised.set(timer, act)
    },
    changed: (psid) => {
      saver.touch()
      if (psid) feed.publish('conversation', { psid })
    },
    close: async () => {
      keepPromises(promised)
      saver.saveNow()
      feed.close()
      await streams.close()
    },
  }
  for (const delivery of pending) streams.enqueue(delivery)
  return platform
}

export function forgetPromises(promised: Platform['promised']): void {
  for (const timer of promised.keys()) clearTimeout(timer)
  promised.clear()
}

/** An echo that was still to come must not be lost: what it would have sent is saved as undelivered. */
function keepPromises(promised: Platform['promised']): void {
  for (const [timer, act] of promised) {
    clearTimeout(timer)
    promised.delete(timer)
    act()
  }
}
