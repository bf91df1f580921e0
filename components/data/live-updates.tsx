'use client'

import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useFollowClock, useReadClock } from '#components/ui/clock.tsx'
import { createLiveCache } from './live-cache.ts'
import { type Connection, createLiveConnection, createWatched, type LiveConnection } from './live-connection.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { useStore } from './store.ts'
import { useViewer } from './viewer.tsx'

type Live = LiveConnection & { outbox: Outbox; cache: ReturnType<typeof createLiveCache> }

const LiveContext = createContext<Live | null>(null)

/** Connects the screen: from here on what was read stays true. */
export function LiveUpdates({ children }: { children: ReactNode }) {
  const live = useCreateLive()
  useEffect(() => {
    const unfollow = live.cache.follow()
    live.open()
    return () => {
      live.close()
      unfollow()
    }
  }, [live])
  return <LiveContext value={live}>{children}</LiveContext>
}

function useCreateLive(): Live {
  const client = useQueryClient()
  const followClock = useFollowClock()
  const readClock = useReadClock()
  const { id: viewerId } = useViewer()
  const [live] = useState(() => {
    const watched = createWatched()
    const cache = createLiveCache(client, { viewerId, isWatched: watched.has })
    const outbox = createOutbox({ arrived: cache.hearItems, now: readClock })
    return { ...createLiveConnection({ client, cache, watched, followClock }), cache, outbox }
  })
  return live
}

export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('Live data needs a <DeskData> above it')
  return live
}

/** Whether what is on the screen is the truth. */
export const useConnection = (): Connection => useStore(useLive().connection)

/** Hears what is said in a conversation for as long as this is drawn. */
export function useWatching(conversationId: string) {
  const { watch } = useLive()
  useEffect(() => watch(conversationId), [watch, conversationId])
}
