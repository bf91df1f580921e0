import { Worker } from 'node:worker_threads'
import { onShutdown } from '#server/shutdown.ts'
import type { Screen } from '../records/record.ts'
import type { AtWork } from './agent-at-work.ts'
import type { Seat, Told } from './seat.ts'

export type OpenScreen = {
  name: string
  work(): void
  /** How many of this agent's replies never reached the desk. */
  rest(): Promise<number>
  show(): Promise<Screen>
  walk(conversationIds: string[]): Promise<Screen['timelines']>
  loseSocket(forMs: number): void
}

type Answers = { ready: string } & { rested: number } & { screen: Screen } & { walked: Screen['timelines'] }

export async function openScreen(seat: Seat, heard: (said: AtWork) => void): Promise<OpenScreen> {
  const thread = new Worker(new URL('./screen-thread.ts', import.meta.url), { workerData: seat })
  onShutdown(`screen of ${seat.name}`, () => thread.terminate())
  const waiting = new Map<keyof Answers, (answer: Partial<Answers>) => void>()
  let failure: unknown
  thread.on('error', (error) => {
    failure = error
    console.error(`the screen of ${seat.name} ended:`, error)
  })
  thread.on('message', (message: AtWork | Partial<Answers>) => {
    if ('kind' in message) return heard(message)
    for (const name of Object.keys(message) as (keyof Answers)[]) waiting.get(name)?.(message)
  })
  const answer = <Name extends keyof Answers>(name: Name) =>
    new Promise<Answers[Name]>((resolve, reject) => {
      if (failure) reject(failure)
      thread.once('error', reject)
      waiting.set(name, (message) => {
        thread.off('error', reject)
        resolve(message[name] as Answers[Name])
      })
    })
  const tell = (told: Told) => thread.postMessage(told)
  await answer('ready')
  return {
    name: seat.name,
    work: () => tell('work'),
    rest: () => asked('rest', 'rested'),
    show: () => asked('show', 'screen'),
    walk: (walk) => asked({ walk }, 'walked'),
    loseSocket: (loseSocketMs) => tell({ loseSocketMs }),
  }

  function asked<Name extends keyof Answers>(told: Told, name: Name) {
    const answered = answer(name)
    tell(told)
    return answered
  }
}
