import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type KnownApp, KnownApps } from '#components/audit/known-apps.tsx'
import { DeskData } from '#components/data/desk-data.tsx'
import { newQueryClient } from '#components/data/query-client.ts'
import { agentsOptions, alarmsOptions, countsOptions } from '#components/data/query-options.ts'
import { may } from '#lib/agents/permissions.ts'
import { listPages } from '#lib/pages/get-page.ts'
import type { Page } from '#lib/pages/page.ts'
import { readAs } from '../desk-reader.ts'
import { DeskShell } from './desk-shell.tsx'
import { signedIn } from './signed-in.ts'

/** Every page of the desk: one cache and one socket beneath all of them, and what every screen shows read in advance. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await signedIn()
  const reader = readAs(viewer)
  const client = newQueryClient()
  const [pages] = await Promise.all([
    listPages(),
    client.prefetchQuery(countsOptions(reader)),
    client.prefetchQuery(agentsOptions(reader)),
    may(viewer.role, 'operate') && client.prefetchInfiniteQuery(alarmsOptions(reader)),
  ])
  return (
    <DeskData viewer={viewer}>
      <HydrationBoundary state={dehydrate(client)}>
        <KnownApps apps={ownApps(pages)}>
          <DeskShell>{children}</DeskShell>
        </KnownApps>
      </HydrationBoundary>
    </DeskData>
  )
}

const ownApps = (pages: readonly Page[]): KnownApp[] =>
  pages.flatMap(({ botAppId, deskAppId }): KnownApp[] => [
    { id: deskAppId, role: 'desk', name: null },
    { id: botAppId, role: 'bot', name: null },
  ])
