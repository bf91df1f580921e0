import type { Tx } from '#lib/db.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type Signal, signalChannel } from './signals.ts'

/** NOTIFY payloads must stay under 8,000 bytes. */
const maximumItems = 100

/** Tells the screens to look again, on commit and only on commit: the one place that knows how a signal travels. */
export async function announce(tx: Tx, signal: Signal): Promise<void> {
  await tx.$executeRaw`SELECT ${announcing(signal)}`
}

/** The same as one expression, for who says several things in one statement. */
export const announcing = (signal: Signal): Prisma.Sql =>
  Prisma.sql`pg_notify(${signalChannel}, ${JSON.stringify(bounded(signal))})`

function bounded(signal: Signal): Signal {
  if (signal.name !== 'conversation.changed' || signal.items.length <= maximumItems) return signal
  return { ...signal, items: signal.items.slice(-maximumItems) }
}
