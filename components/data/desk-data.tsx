'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SignedIn } from '#lib/agents/agent.ts'
import { LiveUpdates } from './live-updates.tsx'
import { newQueryClient } from './query-client.ts'
import { signInAgain } from './sign-in-again.ts'
import { ViewerProvider } from './viewer.tsx'

/** Everything a signed-in screen knows of the server: one for the whole desk. */
export function DeskData({ viewer, children }: { viewer: SignedIn; children: ReactNode }) {
  const [client] = useState(() => newQueryClient(signInAgain))
  return (
    <QueryClientProvider client={client}>
      <ViewerProvider viewer={viewer}>
        <LiveUpdates>{children}</LiveUpdates>
      </ViewerProvider>
    </QueryClientProvider>
  )
}
