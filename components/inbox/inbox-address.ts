import { type View, views } from '#lib/conversations/views.ts'

/** What the inbox shows, as its address says it: a link, a reload and the back button all come to the same screen. */
export type InboxPlace = {
  view: View
  pageId: string | null
  conversationId: string | null
  /** The message or note that the conversation opens at; its end when null. */
  itemId: string | null
}

export const viewCookie = 'relais-view'
export const densityCookie = 'relais-density'
export const listWidthName = 'list'

export const isView = (value: unknown): value is View => (views as readonly unknown[]).includes(value)

export function inboxAddress({ view, pageId, conversationId, itemId }: InboxPlace): string {
  const query = new URLSearchParams({ view, ...(pageId && { page: pageId }), ...(itemId && { at: itemId }) })
  return `/inbox${conversationId ? `/${encodeURIComponent(conversationId)}` : ''}?${query}`
}

/** `usualView`: where somebody was last, for an address that does not say. */
export function placeAt(pathname: string, query: URLSearchParams, usualView: View): InboxPlace {
  const [, conversationId = null] = /^\/inbox\/([^/]+)/.exec(pathname) ?? []
  const view = query.get('view')
  return {
    view: isView(view) ? view : usualView,
    pageId: query.get('page'),
    conversationId: conversationId && decodeURIComponent(conversationId),
    itemId: query.get('at'),
  }
}
