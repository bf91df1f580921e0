import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { newQueryClient } from '#components/data/query-client.ts'
import { conversationsOptions } from '#components/data/query-options.ts'
import { readDensity } from '#components/inbox/density.ts'
import { densityCookie, isView, listWidthName, placeAt, viewCookie } from '#components/inbox/inbox-address.ts'
import { InboxPanes } from '#components/inbox/inbox-panes.tsx'
import { listPages } from '#lib/pages/get-page.ts'
import { readAs } from '../../desk-reader.ts'
import { requestedAddress } from '../requested-address.ts'
import { signedIn } from '../signed-in.ts'

/** The list, read before the page is sent. It stays mounted while conversations open and close beside it. */
export default async function InboxLayout({ children }: { children: ReactNode }) {
  const jar = await cookies()
  const address = await requestedAddress()
  const remembered = jar.get(viewCookie)?.value
  const usualView = isView(remembered) ? remembered : 'waiting'
  const { view, pageId } = placeAt(address.pathname, address.searchParams, usualView)
  const client = newQueryClient()
  const list = conversationsOptions({ view, pageId: pageId ?? undefined }, readAs(await signedIn()))
  const [pages] = await Promise.all([listPages(), client.prefetchInfiniteQuery(list)])
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <InboxPanes
        pages={pages.map(({ id, name }) => ({ id, name }))}
        usualView={usualView}
        density={readDensity(jar.get(densityCookie)?.value)}
        listWidth={jar.get(`relais-${listWidthName}-width`)?.value}
      >
        {children}
      </InboxPanes>
    </HydrationBoundary>
  )
}
