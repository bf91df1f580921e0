import { Client } from 'undici'
import { deliveryOf } from './delivery.ts'

export type Load = { url: string; connections: number; seconds: number }
export type Acknowledged = { perSecond: number; samplesMs: number[] }

let sent = 0

/** Every connection posts its next delivery when the one before is acknowledged, until the time is over. */
export async function postFor({ url, connections, seconds }: Load): Promise<Acknowledged> {
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1000
  const samples = await Promise.all(Array.from({ length: connections }, () => postUntil(url, endsAt)))
  const elapsedSeconds = (performance.now() - startedAt) / 1000
  const samplesMs = samples.flat()
  return { perSecond: samplesMs.length / elapsedSeconds, samplesMs }
}

async function postUntil(url: string, endsAt: number): Promise<number[]> {
  const client = new Client(url)
  const samples: number[] = []
  for (let at = performance.now(); at < endsAt; at = performance.now()) {
    await post(client)
    samples.push(performance.now() - at)
  }
  await client.close()
  return samples
}

async function post(client: Client) {
  const { body, headers } = deliveryOf(sent++)
  const answer = await client.request({ path: '/webhooks/messenger', method: 'POST', headers, body })
  await answer.body.dump()
  if (answer.statusCode !== 200) throw new Error(`A delivery was answered with ${answer.statusCode}`)
}
