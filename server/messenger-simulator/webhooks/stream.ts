import type { FaultKind } from '../faults/kinds.ts'

export type Delivery = {
  appId: string
  pageId: string
  psids: string[]
  body: string
  attempts: number
  /** Faults it has met on its way; they are counted when it is first posted. */
  marks: FaultKind[]
}

export type StreamShell = {
  now(): number
  /** Posts once and answers whether the app acknowledged. */
  attempt(delivery: Delivery): Promise<boolean>
  fate(appId: string): 'deliver' | 'queue' | 'drop'
  dropped(): void
  /** How often a delivery that failed is repeated at once. */
  retries(): number
  /** Told after the immediate retries of a delivery failed; true when the stream has been given up and abandoned. */
  isGivenUp(stream: WebhookStream, failingSinceMs: number): boolean
}

/** The webhooks of one app for one Page: in order, one at a time. */
export type WebhookStream = {
  appId: string
  pageId: string
  push(delivery: Delivery): void
  /** Goes on with what waits: after a fault is lifted, or because the clock was moved. */
  resume(): void
  isBusy(): boolean
  pending(): Delivery[]
  /** Throws away what waits: the app was unsubscribed from the Page. */
  abandon(): void
  stop(): void
}

const backoffSeconds = [1, 2, 4, 8, 15, 30, 60]

export function createStream(appId: string, pageId: string, shell: StreamShell): WebhookStream {
  let queue: Delivery[] = []
  /** Failed deliveries wait here while later ones go ahead: order holds only while the app answers 200. */
  let parked: Delivery[] = []
  let inFlight: Delivery | null = null
  let isStopped = false
  let failingSince: number | null = null
  let rounds = 0
  let retryAt = 0
  let timer: NodeJS.Timeout | null = null

  const stream: WebhookStream = {
    appId,
    pageId,
    push: (delivery) => {
      if (shell.fate(appId) === 'queue') delivery.marks.push('heldBack')
      queue.push(delivery)
      void pump()
    },
    resume: () => {
      if (parked.length > 0) armTimer()
      void pump()
    },
    isBusy: () => inFlight !== null || (queue.length > 0 && shell.fate(appId) === 'deliver'),
    pending: () => [...(inFlight ? [inFlight] : []), ...parked, ...queue],
    abandon: () => {
      parked = []
      queue = []
      succeed()
    },
    stop: () => {
      isStopped = true
      if (timer) clearTimeout(timer)
    },
  }

  async function pump(): Promise<void> {
    if (inFlight || isStopped) return
    while (!isStopped && shell.fate(appId) !== 'queue') {
      inFlight = queue.shift() ?? null
      if (!inFlight) return
      if (shell.fate(appId) === 'deliver') await deliver(inFlight)
      else shell.dropped()
      inFlight = null
    }
  }

  async function deliver(delivery: Delivery): Promise<void> {
    for (let attempt = 0; attempt <= shell.retries() && !isStopped; attempt++) {
      delivery.attempts += 1
      const isAcknowledged = await shell.attempt(delivery)
      if (isAcknowledged) {
        succeed()
        return
      }
    }
    fail(delivery)
  }

  function succeed(): void {
    failingSince = null
    rounds = 0
  }

  function fail(delivery: Delivery): void {
    if (isStopped) return
    failingSince ??= shell.now()
    if (shell.isGivenUp(stream, shell.now() - failingSince)) return
    parked.push(delivery)
    if (parked.length > 1) return
    const seconds = backoffSeconds[Math.min(rounds++, backoffSeconds.length - 1)] ?? 60
    retryAt = shell.now() + seconds * 1000
    armTimer()
  }

  function armTimer(): void {
    if (timer) clearTimeout(timer)
    timer = setTimeout(retryParked, Math.max(0, retryAt - shell.now())).unref()
  }

  function retryParked(): void {
    queue = [...parked, ...queue]
    parked = []
    void pump()
  }

  return stream
}
