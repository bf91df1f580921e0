'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SignedIn } from '#lib/agents/agent.ts'
import type { ApiRefusal } from './api.ts'
import { LiveUpdates } from './live-updates.tsx'
import { newQueryClient } from './query-client.ts'
import { ViewerProvider } from './viewer.tsx'

/** Everything a signed-in screen knows of the server: one for the whole desk. */
export function DeskData({ viewer, children }: { viewer: SignedIn; children: ReactNode }) {
  const [client] = useState(() => newQueryClient(leaveWhenSignedOut))
  return (
    <QueryClientProvider client={client}>
      <ViewerProvider viewer={viewer}>
        <LiveUpdates>{children}</LiveUpdates>
      </ViewerProvider>
    </QueryClientProvider>
  )
}

/** A session that ended leads to the sign-in, and from there back here. */
function leaveWhenSignedOut({ code }: ApiRefusal) {
  if (code !== 'signed-out' || typeof location === 'undefined') return
  location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`)
}
