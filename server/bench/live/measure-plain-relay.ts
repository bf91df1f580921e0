import pg from 'pg'
import { io } from 'socket.io-client'
import type { Bench } from '../bench.ts'
import { atPace } from '../pace.ts'
import { startPlainRelay } from './start-plain-relay.ts'

/** Milliseconds from a NOTIFY on one connection to the socket that hears of it by way of another process. */
export async function measurePlainRelay(bench: Bench, pace: { count: number; perSecond: number }): Promise<number[]> {
  const relay = await startPlainRelay(bench)
  const teller = new pg.Pool({ connectionString: bench.maintenanceUrl })
  const socket = io(relay.url, { transports: ['websocket'] })
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  const heard = new Map<string, () => void>()
  socket.on('told', (payload: string) => heard.get(payload)?.())
  const tell = async (index: number) => {
    const startedAt = performance.now()
    const told = new Promise<void>((resolve) => heard.set(String(index), resolve))
    await Promise.all([told, teller.query(`SELECT pg_notify('bench', $1)`, [String(index)])])
    return performance.now() - startedAt
  }
  const samples = await atPace({ ...pace, act: tell })
  socket.disconnect()
  await Promise.all([teller.end(), relay.stop()])
  return samples
}
