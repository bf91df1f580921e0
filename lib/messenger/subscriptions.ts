import type { Outcome } from '#lib/outgoing-message.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asId, asList, asObject, asText } from './json.ts'

/** An app calling for itself, not for a Page. */
export type AppCredentials = { graphUrl: string; id: string; secret: string }
export type Subscription = { appId: string; name: string | null; fields: string[] }

/**
 * What the desk must hear: what customers do, what every app says to them (echoes), both sides of thread control, and
 * what passes while another app has it (standby). Not `response_feedback`: it would put thumbs under every message.
 */
export const wantedFields: readonly string[] = [
  'messages',
  'messaging_postbacks',
  'messaging_referrals',
  'messaging_optins',
  'messaging_handovers',
  'messaging_policy_enforcement',
  'messaging_feedback',
  'messaging_account_linking',
  'send_cart',
  'message_deliveries',
  'message_reads',
  'message_echoes',
  'message_edits',
  'message_reactions',
  'standby',
]

/** D60: what a Page or an app subscribed by an older desk does not hear yet. */
export const missingFields = (actual: readonly string[]): string[] =>
  wantedFields.filter((field) => !actual.includes(field))

export const accessOf = ({ graphUrl, id, secret }: AppCredentials) => ({
  graphUrl,
  token: `${id}|${secret}`,
  appSecret: secret,
})

/** Tells Messenger where this app's webhooks go; it calls back at once to verify, so the door must be open. */
export async function subscribeApp(
  app: AppCredentials,
  { callbackUrl, verifyToken }: { callbackUrl: string; verifyToken: string },
): Promise<Outcome<null>> {
  const body = {
    object: 'page',
    callback_url: callbackUrl,
    verify_token: verifyToken,
    fields: wantedFields.join(','),
    include_values: true,
  }
  const outcome = await callGraph(accessOf(app), { method: 'POST', path: `${app.id}/subscriptions`, body })
  return outcome.isOk ? { isOk: true, value: null } : outcome
}

export type AppSubscription = { fields: string[]; callbackUrl: string | null }

export async function readAppSubscription(app: AppCredentials): Promise<Outcome<AppSubscription>> {
  const outcome = await callGraph(accessOf(app), { method: 'GET', path: `${app.id}/subscriptions` })
  if (!outcome.isOk) return outcome
  const pages = asList(outcome.value.data)
    .map(asObject)
    .filter((each) => each?.object === 'page')
  const fields = pages.flatMap((each) => namesOf(each?.fields))
  return { isOk: true, value: { fields, callbackUrl: asText(pages[0]?.callback_url) } }
}

export async function readAppFields(app: AppCredentials): Promise<Outcome<string[]>> {
  const outcome = await readAppSubscription(app)
  return outcome.isOk ? { isOk: true, value: outcome.value.fields } : outcome
}

/** The Page's side of the same subscription: both are needed. Replaces this app's list. */
export async function subscribePage(credentials: Credentials): Promise<Outcome<null>> {
  const path = `${credentials.pageId}/subscribed_apps`
  const body = { subscribed_fields: wantedFields.join(',') }
  const outcome = await callGraph(credentials, { method: 'POST', path, body })
  return outcome.isOk ? { isOk: true, value: null } : outcome
}

/** This app hears nothing of the Page any more; the app itself stays subscribed for its others. */
export async function unsubscribePage(credentials: Credentials): Promise<Outcome<null>> {
  const path = `${credentials.pageId}/subscribed_apps`
  const outcome = await callGraph(credentials, { method: 'DELETE', path })
  return outcome.isOk ? { isOk: true, value: null } : outcome
}

/** Every app that listens to the Page: ours, and those that may compete. */
export async function readSubscriptions(credentials: Credentials): Promise<Outcome<Subscription[]>> {
  const path = `${credentials.pageId}/subscribed_apps`
  const outcome = await callGraph(credentials, { method: 'GET', path })
  if (!outcome.isOk) return outcome
  return { isOk: true, value: asList(outcome.value.data).flatMap(presentSubscription) }
}

function presentSubscription(value: unknown): Subscription[] {
  const app = asObject(value)
  const appId = asId(app?.id)
  return app && appId ? [{ appId, name: asText(app.name), fields: namesOf(app.subscribed_fields) }] : []
}

/** A list of names, or of objects with a name (app-level subscriptions say the version too). */
const namesOf = (fields: unknown): string[] =>
  asList(fields).flatMap((field) => asText(field) ?? asText(asObject(field)?.name) ?? [])
