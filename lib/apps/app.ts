/**
 * The room of the apps that may speak for a Page, ours and others: who one is and what it is called. Everybody else keeps ids. Pure and
 * safe for the browser.
 */
export type AppRole =
  | 'bot'
  | 'desk'
  | 'page-inbox'
  /** Meta's own AI speaks under the id of the Page Inbox: only its words tell. */
  | 'meta-ai'
  | 'instagram-inbox'
  /** The questions of an advertisement, which Messenger asks by itself. */
  | 'lead-ads'
  /** Somebody outside, and Messenger did not say who. */
  | 'unsaid'
  | 'other'

export type KnownApp = { id: string; role: AppRole; name: string | null }

type OwnApps = { botAppId: string; deskAppId: string }

/** What stands for the id of an app that Messenger did not name. */
export const unsaidAppId = 'unknown'

/** Messenger's own apps have ids that never change and names that no token can look up. */
const messengersOwn: readonly KnownApp[] = [
  { id: '263902037430900', role: 'page-inbox', name: 'Page Inbox' },
  { id: '1217981644879628', role: 'instagram-inbox', name: 'Instagram Inbox' },
  { id: '413038776280800', role: 'lead-ads', name: 'Messenger lead ads' },
  { id: unsaidAppId, role: 'unsaid', name: null },
]

/** Who an app is to a Page. One app for both is the desk's. */
export function knowApp(id: string, page?: OwnApps): KnownApp {
  if (id === page?.deskAppId) return { id, role: 'desk', name: null }
  if (id === page?.botAppId) return { id, role: 'bot', name: null }
  return messengersOwn.find((app) => app.id === id) ?? { id, role: 'other', name: null }
}

/** The same where no Page is at hand: `apps` are those that have a name here (list-apps). */
export const findApp = (id: string, apps: readonly KnownApp[]): KnownApp =>
  apps.find((app) => app.id === id) ?? knowApp(id)

export type AppWord = Exclude<AppRole, 'other'> | 'unknown'

/** What an app is called among people. One that nobody named keeps its id, so that it can be looked up. */
export function nameApp({ id, role, name }: KnownApp, say: (word: AppWord, id: string) => string): string {
  return role === 'other' ? (name ?? say('unknown', id)) : say(role, id)
}
