import type { Delivery } from '#lib/intake/delivery.ts'
import { storeDeliveries } from '#lib/intake/store-deliveries.ts'
import { log } from '#lib/log.ts'
import { groupCommit } from './group-commit.ts'

/** SQLSTATE classes that speak of the values: the database is well, and would refuse the same again. */
const aboutValues = new Set(['22', '23', '54'])
/** Two doors that woke the same customers in different order: each by itself succeeds. */
const aboutOrder = new Set(['40'])

function classOf(error: unknown): string {
  return error instanceof Error && 'code' in error && String(error.code).length === 5
    ? String(error.code).slice(0, 2)
    : ''
}

const megabyte = 1024 * 1024

export const deliveries = groupCommit<Delivery>({
  keepAll: keepBatch,
  isAboutOne: (error) => aboutValues.has(classOf(error)) || aboutOrder.has(classOf(error)),
  bytesOf: ({ body }) => body.length,
  mostInOne: { items: 200, bytes: 4 * megabyte },
  mostWaiting: { items: 5_000, bytes: 64 * megabyte },
})

async function keepBatch(batch: Delivery[]): Promise<void> {
  try {
    await storeDeliveries(batch)
  } catch (error) {
    const [only, ...others] = batch
    if (!only || others.length > 0 || !aboutValues.has(classOf(error))) throw error
    log.error({ error, byteSize: only.body.length }, 'the events of a delivery could not be kept; its bytes are')
    await storeDeliveries([bytesOnly(only)])
  }
}

/** Refused, Messenger would send it for an hour and then unsubscribe the app: its bytes are kept for a person to look at. */
function bytesOnly(delivery: Delivery): Delivery {
  const [first] = delivery.events
  if (!first) return delivery
  const event = { ...first, pageId: null, psid: null, channel: 'other', kind: 'unknown', item: null } as const
  return { ...delivery, events: [{ ...event, occurredAt: delivery.receivedAt }] }
}
