import { createHmac } from 'node:crypto'
import type { Faults } from '../faults/faults.ts'
import { happens } from '../faults/kinds.ts'
import { findApp } from '../state/apps.ts'
import type { World } from '../state/world.ts'
import { GraphError, graphError } from './errors.ts'
import { type Parameters, textParameter } from './parameters.ts'

/** Who calls: an app for a Page, or an app for itself (`APP_ID|SECRET`). */
export type Caller = { appId: string; pageId: string | null; token: string }

export function authenticate(
  { world, faults }: { world: World; faults: Faults },
  params: Parameters,
  authorization: string | undefined,
): Caller {
  const token = textParameter(params, 'access_token') ?? authorization?.replace(/^Bearer\s+/i, '')
  if (!token) throw graphError('no-token')
  const caller = callerOf(world, token)
  if (!caller) throw graphError('bad-token')
  refuseBrokenToken({ world, faults }, caller)
  checkProof(world, caller, textParameter(params, 'appsecret_proof'))
  return caller
}

function refuseBrokenToken({ world, faults }: { world: World; faults: Faults }, { pageId, appId }: Caller): void {
  const subcode = faults.brokenTokens[`${pageId}:${appId}`]
  if (subcode === undefined) return
  happens(world, 'tokenExpired')
  if (subcode === 460) throw graphError('password-changed')
  if (subcode === 463) throw graphError('token-expired')
  throw new GraphError({ code: 190, subcode, message: 'Error validating access token.' })
}

function callerOf(world: World, token: string): Caller | null {
  for (const page of world.setup.pages) {
    const owner = Object.entries(page.tokens).find(([, candidate]) => candidate === token)
    if (owner) return { appId: owner[0], pageId: page.id, token }
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
