import type { SimulatorSetup } from '#server/messenger-simulator/simulator.ts'
import { type Program, startProgram } from '../program.ts'

/** One message of the conversation as the customer sees it. */
export type Seen = { mid: string; at: string; role: string; text: string | null }
export type Messenger = Program & {
  meet(name: string): Promise<string>
  /** Returns the message's id. */
  say(psid: string, text: string): Promise<string>
  read(psid: string): Promise<Seen[]>
  settled(): Promise<void>
}

/** Messenger serves different customers side by side. */
const lanes = 16

/** Starts a simulator and speaks to it through its control surface (docs/simulator.md). */
export async function startMessenger(setup: SimulatorSetup): Promise<Messenger> {
  const environment = { ...process.env, SIMULATOR_SETUP: JSON.stringify(setup) }
  const program = await startProgram({ file: 'desk/run-simulator.ts', environment })
  const call = (method: string, at: string, body?: object) => ask(`${program.url}/_simulator/${at}`, { method, body })
  await call('POST', 'faults', { webhookLanes: lanes })
  return {
    ...program,
    meet: async (name) => (await call('POST', 'customers', { name, locale: 'en_GB' })).psid as string,
    say: async (psid, text) => (await call('POST', `customers/${psid}/messages`, { text })).mid as string,
    read: async (psid) => (await call('GET', `conversations/${psid}`)).messages as Seen[],
    settled: async () => void (await call('GET', 'settled?timeoutMs=20000')),
  }
}

async function ask(url: string, { method, body }: { method: string; body?: object }): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) })
  if (!answer.ok) throw new Error(`The simulator refused ${url}: ${await answer.text()}`)
  return (await answer.json()) as Record<string, unknown>
}
