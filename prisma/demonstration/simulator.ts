import { env } from '#lib/env.ts'

/** Speaks to the simulator through its control surface, as every test does (docs/simulator.md). */
export async function simulate<Answer>(path: string, body: unknown): Promise<Answer> {
  const response = await fetch(`${env().simulatorUrl}/_simulator/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`The simulator refused ${path}: ${await response.text()}`)
  return (await response.json()) as Answer
}
