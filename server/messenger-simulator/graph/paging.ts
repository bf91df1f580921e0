import type { GraphCall } from './call.ts'
import { badParameter } from './errors.ts'
import { textParameter } from './parameters.ts'

export type Cut = { limit: number; after?: string | undefined; before?: string | undefined }
type Keyed<T> = { keyOf(item: T): string; linkTo(place: Record<string, string>): string }

const most = 100

/** What a call asks of a list: `limit`, and `after` or `before` a cursor it was given earlier. */
export function cutOf({ params }: GraphCall, usual: number): Cut {
  const limit = Number(textParameter(params, 'limit') ?? usual)
  if (!(limit >= 1)) throw badParameter('Param limit must be a positive number.')
  return {
    limit: Math.min(limit, most),
    after: textParameter(params, 'after'),
    before: textParameter(params, 'before'),
  }
}

/**
 * One page of a list that is in falling order of its keys. A cursor is a key, so what comes in at the top meanwhile
 * makes nobody read anything twice.
 */
export function cutPage<T>(all: T[], { limit, after, before }: Cut, { keyOf, linkTo }: Keyed<T>) {
  const wanted = all.filter((item) => {
    const isBehind = after === undefined || keyOf(item) < keyFrom(after)
    return isBehind && (before === undefined || keyOf(item) > keyFrom(before))
  })
  const items = before === undefined ? wanted.slice(0, limit) : wanted.slice(-limit)
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined) return { items, paging: {} }
  const cursors = { before: cursorFrom(keyOf(first)), after: cursorFrom(keyOf(last)) }
  const hasMore = last !== all.at(-1)
  const hasLess = first !== all[0]
  const next = hasMore && { next: linkTo({ limit: String(limit), after: cursors.after }) }
  const previous = hasLess && { previous: linkTo({ limit: String(limit), before: cursors.before }) }
  return { items, paging: { paging: { cursors, ...next, ...previous } } }
}

const cursorFrom = (key: string) => Buffer.from(key).toString('base64url')
const keyFrom = (cursor: string) => Buffer.from(cursor, 'base64url').toString()

/** The whole address of another page, token and all, as Meta writes it. */
export function addressOf({ platform, caller }: GraphCall, path: string, query: Record<string, string | undefined>) {
  const url = new URL(`${platform.baseUrl}/v25.0/${path}`)
  for (const [name, value] of Object.entries({ access_token: caller.token, ...query })) {
    if (value !== undefined) url.searchParams.set(name, value)
  }
  return url.href
}
