import { setTimeout as delay } from 'node:timers/promises'
import type { Messenger } from './customers/messenger.ts'
import type { Desk } from './ground/open-desk.ts'
import { faults } from './plan/faults.ts'
import type { Act } from './plan/plan.ts'
import type { OpenScreen } from './screens/open-screen.ts'

type Cast = {
  desk: Desk
  messenger: Messenger
  screens: OpenScreen[]
  perform: (act: Act) => Promise<void>
  /** Resolves when the desk has no more to do than it does in a moment; gives up quietly, for what is stuck is found later. */
  caughtUp: () => Promise<void>
  /** Resolves when the desk has everything that was said. */
  allHeard: () => Promise<void>
  /** Told now and then how far the plan is. */
  progress: (act: number) => void
}
type Survived = Record<string, number>

const progressMs = 30_000

/**
 * Lets happen what is planned, in order and at a steady pace. A kill goes on while customers go on talking; the next one waits until the
 * desk is back at work, so that a slow machine makes a run longer and never emptier.
 */
export async function runPlan(plan: Act[], cast: Cast, perSecond: number): Promise<Survived> {
  const survived: Survived = nothingYet()
  let lastKill: Promise<void> = Promise.resolve()
  let behindMs = 0
  let hardOfHearing = 0
  const startedAt = performance.now()
  let toldAt = startedAt
  for (const [index, act] of plan.entries()) {
    await delay(Math.max(0, startedAt + behindMs + (index * 1000) / perSecond - performance.now()))
    if (act.kind === 'kill' || isRepair(act) || isDeafening(act)) {
      const waitsSince = performance.now()
      await lastKill
      if (isDeafening(act)) await cast.allHeard()
      else if (hardOfHearing === 0) await cast.caughtUp()
      behindMs += performance.now() - waitsSince
    }
    if (act.kind === 'kill') lastKill = cast.desk.kill(act.what, act.pauseMs)
    else if (act.kind === 'lose-sockets') cast.screens[act.agent]?.loseSocket(act.forMs)
    else if (act.kind === 'fault') {
      await change(act, cast.messenger)
      if (faults[act.fault]?.isOfHearing) hardOfHearing += act.state === 'on' ? 1 : -1
      if (isRepair(act)) lastKill = cast.desk.kill('web', 0)
    } else await cast.perform(act)
    count(survived, act)
    if (performance.now() - toldAt < progressMs) continue
    toldAt = performance.now()
    cast.progress(index + 1)
  }
  await lastKill
  return survived
}

type Misfortune = Extract<Act, { kind: 'fault' }>

const isRepair = (act: Act) => act.kind === 'fault' && act.state === 'off' && faults[act.fault]?.needsRestart === true

const isDeafening = (act: Act) => act.kind === 'fault' && act.state === 'on' && faults[act.fault]?.isOfHearing === true

async function change({ fault, state }: Misfortune, messenger: Messenger): Promise<void> {
  const asked = faults[fault]?.[state] ?? {}
  if (Object.keys(asked).length > 0) await messenger.fault(asked)
}

const socketLost = 'socket lost'

const nothingYet = (): Survived =>
  Object.fromEntries([socketLost, ...faults.map(({ name }) => name)].map((name) => [name, 0]))

function count(survived: Survived, act: Act) {
  const name =
    act.kind === 'lose-sockets'
      ? socketLost
      : act.kind === 'fault' && act.state === 'on'
        ? faults[act.fault]?.name
        : undefined
  if (name) survived[name] = (survived[name] ?? 0) + 1
}
