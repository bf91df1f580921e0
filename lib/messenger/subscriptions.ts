import type { Outcome } from '#lib/outgoing-message.ts'
import { mayBeForOneField } from './errors.ts'
import { afterAnswer, beginSearch, isHopeless, nextList } from './field-search.ts'
import { type Credentials, callGraph } from './graph.ts'
import { asId, asList, asObject, asText } from './json.ts'

/** An app calling for itself, not for a Page. */
export type AppCredentials = { graphUrl: string; id: string; secret: string }
export type Subscription = { appId: string; name: string | null; fields: string[] }

export const accessOf = ({ graphUrl, id, secret }: AppCredentials) => ({
  graphUrl,
  token: `${id}|${secret}`,
  appSecret: secret,
})

/** Subscribed to everything but these. */
export type Subscribed = { refused: string[] }

/**
 * Tells Messenger where this app's webhooks go; it calls back at once to verify, so the door must be open. `heard`: what the app
 * is subscribed to already.
 */
export function subscribeApp(
  app: AppCredentials,
  { callbackUrl, verifyToken, heard = [] }: { callbackUrl: string; verifyToken: string; heard?: readonly string[] },
): Promise<Outcome<Subscribed>> {
  const callback = { object: 'page', callback_url: callbackUrl, verify_token: verifyToken, include_values: true }
  return subscribeToMost(heard, (fields) => {
    const body = { ...callback, fields: fields.join(',') }
    return callGraph(accessOf(app), { method: 'POST', path: `${app.id}/subscriptions`, body })
  })
}

/** As much as Messenger allows: one field that an app may not have must not make the desk deaf. */
async function subscribeToMost(
  heard: readonly string[],
  subscribe: (fields: string[]) => Promise<Outcome<unknown>>,
): Promise<Outcome<Subscribed>> {
  let search = beginSearch(heard)
  for (let fields = nextList(search); fields; fields = nextList(search)) {
    const outcome = await subscribe(fields)
    if (!outcome.isOk && !mayBeForOneField(outcome.failure)) return outcome
    search = afterAnswer(search, outcome.isOk)
    if (!outcome.isOk && isHopeless(search)) return outcome
  }
  return { isOk: true, value: { refused: [...search.refused] } }
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

/** The Page's side of the same subscription: both are needed. Replaces this app's list; `heard`: what it is now. */
export function subscribePage(
  credentials: Credentials,
  { heard = [] }: { heard?: readonly string[] } = {},
): Promise<Outcome<Subscribed>> {
  const path = `${credentials.pageId}/subscribed_apps`
  return subscribeToMost(heard, (fields) =>
    callGraph(credentials, { method: 'POST', path, body: { subscribed_fields: fields.join(',') } }),
  )
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
