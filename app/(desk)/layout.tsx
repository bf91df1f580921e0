import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { KnownApps } from '#components/apps/known-apps.tsx'
import { DeskData } from '#components/data/desk-data.tsx'
import { newQueryClient } from '#components/data/query-client.ts'
import { agentsOptions, alarmsOptions, countsOptions } from '#components/data/query-options.ts'
import { may } from '#lib/agents/permissions.ts'
import { listApps } from '#lib/apps/list-apps.ts'
import { readAs } from '../desk-reader.ts'
import { DeskShell } from './desk-shell.tsx'
import { signedIn } from './signed-in.ts'

/** Every page of the desk: one cache and one socket beneath all of them, and what every screen shows read in advance. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await signedIn()
  const reader = readAs(viewer)
  const client = newQueryClient()
  const [apps] = await Promise.all([
    listApps(),
    client.prefetchQuery(countsOptions(reader)),
    client.prefetchQuery(agentsOptions(reader)),
    may(viewer.role, 'operate') && client.prefetchInfiniteQuery(alarmsOptions(reader)),
  ])
  return (
    <DeskData viewer={viewer}>
      <HydrationBoundary state={dehydrate(client)}>
        <KnownApps apps={apps}>
          <DeskShell>{children}</DeskShell>
        </KnownApps>
      </HydrationBoundary>
    </DeskData>
  )
}
