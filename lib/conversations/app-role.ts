import type { Page } from '#lib/pages/page.ts'
import type { AppRole } from './conversation.ts'

/** Messenger's own apps have ids that never change and names that no token can look up. */
const pageInboxId = '263902037430900'
const namesOfMessengersOwn: Record<string, string> = {
  [pageInboxId]: 'Page Inbox',
  '1217981644879628': 'Instagram Inbox',
  '413038776280800': 'Messenger lead ads',
}

export type KnownApp = { id: string; role: AppRole; name: string | null }

/** Who an app is to this Page. One app for both is the desk's. */
export function knowApp(id: string | null, page: Pick<Page, 'botAppId' | 'deskAppId'>): KnownApp | null {
  if (id === null) return null
  return { id, role: roleOf(id, page), name: namesOfMessengersOwn[id] ?? null }
}

function roleOf(id: string, { botAppId, deskAppId }: Pick<Page, 'botAppId' | 'deskAppId'>): AppRole {
  if (id === deskAppId) return 'desk'
  if (id === botAppId) return 'bot'
  return id === pageInboxId ? 'page-inbox' : 'other'
}
