import { createHmac } from 'node:crypto'
import type { Faults } from '../faults/faults.ts'
import { happens } from '../faults/kinds.ts'
import { planned } from '../faults/plan.ts'
import { findApp } from '../state/apps.ts'
import { ownerOfToken } from '../state/tokens.ts'
import type { World } from '../state/world.ts'
import { GraphError, graphError } from './errors.ts'
import { type Parameters, textParameter } from './parameters.ts'

/** Who calls: an app for a Page, for a person who opened their Pages to it, or for itself (`APP_ID|SECRET`). */
export type Caller = { appId: string; pageId: string | null; personId?: string; token: string }

type Surroundings = { world: World; faults: Faults }

export function authenticate(
  { world, faults }: Surroundings,
  params: Parameters,
  authorization: string | undefined,
): Caller {
  const token = textParameter(params, 'access_token') ?? authorization?.replace(/^Bearer\s+/i, '')
  if (!token) throw graphError('no-token')
  const caller = callerOf(world, token)
  if (!caller) throw graphError('bad-token')
  if (caller.pageId !== null) lockByPlan(faults, caller)
  const refusal = refusalOfToken({ world, faults }, caller)
  if (refusal) happens(world, 'tokenExpired')
  if (refusal) throw refusal
  checkProof(world, caller, textParameter(params, 'appsecret_proof'))
  return caller
}

/** Why a Page token works no more, or null: it died, a fault broke it, or the plan locks the account behind it for a while. */
export function refusalOfToken({ world, faults }: Surroundings, { appId, pageId, token }: Caller): GraphError | null {
  const dead = world.deadTokens[token]
  const subcode = dead ? dead.subcode : faults.brokenTokens[`${pageId}:${appId}`]
  if (subcode === undefined) return null
  if (subcode === null) return graphError('permission-gone')
  if (subcode === 460) return graphError('password-changed')
  if (subcode === 463) return graphError('token-expired')
  return new GraphError({ code: 190, subcode, message: 'Error validating access token.' })
}

/** An account that Facebook checks is locked out with 459 until the check is passed; then the same token works again. */
function lockByPlan({ plan, brokenTokens }: Faults, { appId, pageId }: Caller): void {
  const key = `${pageId}:${appId}`
  if (!plan || brokenTokens[key] !== undefined || planned(plan, 'tokenExpired', key) === null) return
  brokenTokens[key] = 459
  setTimeout(() => delete brokenTokens[key], plan.tokenOutageMs).unref()
}

function callerOf(world: World, token: string): Caller | null {
  const owner = ownerOfToken(world, token)
  if (owner) return { ...owner, token }
  for (const { id: personId, tokens } of world.setup.people) {
    const appId = Object.keys(tokens).find((candidate) => tokens[candidate] === token)
    if (appId) return { appId, pageId: null, personId, token }
  }
  const [appId = '', secret] = token.split('|')
  return secret !== undefined && findApp(world, appId)?.secret === secret ? { appId, pageId: null, token } : null
}

/** A proof that is given is always checked, so that a wrong secret shows at once. */
function checkProof(world: World, { appId, token }: Caller, proof: string | undefined): void {
  const app = findApp(world, appId)
  if (!app || (proof === undefined && !app.requireProof)) return
  if (proof === undefined) throw graphError('proof-required')
  if (proof !== createHmac('sha256', app.secret).update(token).digest('hex')) throw graphError('bad-proof')
}
