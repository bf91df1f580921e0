import { headers } from 'next/headers'

/** The path and query that the browser asked for, as server/web.ts writes them down; the inbox where nothing did. */
export async function requestedAddress(): Promise<URL> {
  const address = (await headers()).get('x-relais-address') ?? '/inbox'
  const url = new URL(address, 'http://desk.invalid')
  // Next's own mark on what it fetches between pages.
  url.searchParams.delete('_rsc')
  return url
}
