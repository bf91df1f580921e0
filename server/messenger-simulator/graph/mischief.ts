import { setTimeout as pause } from 'node:timers/promises'
import { type Faults, spendGraphFault, strikes } from '../faults/faults.ts'
import { happens } from '../faults/kinds.ts'
import { between, planned } from '../faults/plan.ts'
import type { Platform } from '../platform.ts'
import { GraphError, graphError } from './errors.ts'
import { rateLimited } from './rate-limited.ts'

export type Occasion = { method: string; path: string; psid: string | null }

const rateCodes = [4, 17, 32, 613, 80006]
const subjectOf = ({ method, path, psid }: Occasion) => `${method} ${path}:${psid ?? ''}`

/** What befalls a call before it is looked at: an armed fault, else what the plan draws. */
export async function sufferFault(platform: Platform, occasion: Occasion): Promise<void> {
  const { faults, world } = platform
  const fault = spendGraphFault(faults, occasion.path) ?? plannedFault(faults, occasion)
  if (!fault) return
  if (fault.delayMs) {
    happens(world, 'slowGraph')
    await pause(fault.delayMs)
  }
  const { error, status } = fault
  const isError = error !== undefined || (status !== undefined && status !== 200)
  if (!isError) return
  const shape = error ?? { code: 2, message: '(#2) Service temporarily unavailable' }
  const isRate = rateCodes.includes(shape.code)
  happens(world, isRate ? 'rateLimited' : (status ?? 400) >= 500 ? 'serverError' : 'graphRefusal')
  throw isRate ? rateLimited(shape, { status }) : new GraphError(shape, { status })
}

function plannedFault({ plan }: Faults, occasion: Occasion) {
  if (!plan) return null
  const subject = subjectOf(occasion)
  const limited = planned(plan, 'rateLimited', subject)
  const broken = planned(plan, 'serverError', subject)
  const slow = planned(plan, 'slowGraph', subject)
  const delayMs = slow === null ? undefined : between(plan.slowMs, slow)
  if (limited !== null) return { status: 400, error: graphError('rate-limit').shape, delayMs }
  if (broken !== null) return { status: broken < 0.5 ? 500 : 503, error: transientError(broken), delayMs }
  return { delayMs }
}

function transientError(share: number) {
  if (share > 0.7) return graphError('temporary-failure').shape
  return { code: share < 0.3 ? 1 : 2, message: `(#${share < 0.3 ? 1 : 2}) Service temporarily unavailable` }
}

/** Whether the answer to a send that took effect is lost on its way. */
export function losesResponse({ faults, world }: Platform, occasion: Occasion): boolean {
  const isLost = strikes(faults, 'loseResponse', subjectOf(occasion))
  if (isLost) happens(world, 'loseResponse')
  return isLost
}

/** The send has taken effect long before the caller hears of it. */
export async function answerLate({ faults: { answerDelayMs }, world }: Platform): Promise<void> {
  if (answerDelayMs === 0) return
  happens(world, 'slowGraph')
  await pause(answerDelayMs)
}

const patienceMs = 5000

/** Whether the echo of a send is to arrive before its answer. */
export function echoesFirst({ faults }: Platform, occasion: Occasion): boolean {
  return faults.echoBeforeResponse || planned(faults.plan, 'echoBeforeResponse', subjectOf(occasion)) !== null
}

/** Waits until the apps have heard everything about the customer; counted only if they have. */
export async function untilEchoed({ streams, world }: Platform, psid: string | null): Promise<void> {
  const until = performance.now() + patienceMs
  while (streams.isBusy(psid ?? undefined) && performance.now() < until) await pause(5)
  if (!streams.isBusy(psid ?? undefined)) happens(world, 'echoBeforeResponse')
}
