import type { Platform } from '../platform.ts'
import type { AppSubscription } from '../state/world.ts'
import type { GraphCall } from './call.ts'
import { badParameter, GraphError, noSuchObject } from './errors.ts'
import { textParameter } from './parameters.ts'
import { requiredFields } from './subscribed-apps.ts'

/** `GET|POST|DELETE /{app-id}/subscriptions` with an app token: where an app's webhooks go, and which. */
export function listSubscriptions(call: GraphCall) {
  const subscription = call.platform.world.subscriptions[ownApp(call)]
  if (!subscription) return { data: [] }
  const fields = subscription.fields.map((name) => ({ name, version: 'v25.0' }))
  return { data: [{ object: 'page', callback_url: subscription.callbackUrl, active: true, fields }] }
}

export async function subscribeCallback(call: GraphCall) {
  const appId = ownApp(call)
  const { params, platform } = call
  const object = textParameter(params, 'object')
  if (object !== 'page') throw badParameter(`Param object must be one of {PAGE} - got "${object}".`)
  const callbackUrl = textParameter(params, 'callback_url')
  const verifyToken = textParameter(params, 'verify_token')
  if (!callbackUrl || !URL.canParse(callbackUrl)) throw badParameter('The parameter callback_url must be a URL.')
  if (!verifyToken) throw badParameter('The parameter verify_token is required.')
  const subscription = { callbackUrl, verifyToken, fields: requiredFields(call, 'fields') }
  await verifyCallback(platform, subscription)
  platform.world.subscriptions[appId] = subscription
  platform.changed()
  return { success: true }
}

export function unsubscribeCallback(call: GraphCall) {
  delete call.platform.world.subscriptions[ownApp(call)]
  call.platform.changed()
  return { success: true }
}

/** Only the app itself may: the token is `APP_ID|SECRET`. */
function ownApp({ caller, nodeId, method }: GraphCall): string {
  if (caller.pageId !== null || caller.personId !== undefined || caller.appId !== nodeId)
    throw noSuchObject(method, nodeId)
  return nodeId
}

async function verifyCallback(platform: Platform, { callbackUrl, verifyToken }: AppSubscription): Promise<void> {
  const challenge = platform.ids.challenge()
  const url = new URL(callbackUrl)
  url.searchParams.set('hub.mode', 'subscribe')
  url.searchParams.set('hub.challenge', challenge)
  url.searchParams.set('hub.verify_token', verifyToken)
  const response = await fetch(url, { signal: AbortSignal.timeout(platform.faults.webhookTimeoutMs) }).catch(String)
  if (typeof response === 'string') throw unverified(response)
  if (response.status !== 200)
    throw unverified(`HTTP Status Code = ${response.status}; HTTP Message = ${response.statusText}`)
  if ((await response.text()) !== challenge) throw unverified('The body is not the challenge')
}

function unverified(reason: string): GraphError {
  return new GraphError({
    code: 2200,
    message: `(#2200) Callback verification failed with the following errors: ${reason}`,
  })
}
