'use client'

import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useFollowClock, useReadClock } from '#components/ui/clock.tsx'
import { keepMessages, keepNothing } from './kept-messages.ts'
import { type Connection, createLiveConnection, type LiveConnection } from './live-connection.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { signInAgain } from './sign-in-again.ts'
import { useStore } from './store.ts'
import { useViewer } from './viewer.tsx'

type Live = LiveConnection & { outbox: Outbox }

const LiveContext = createContext<Live | null>(null)

/** Connects the screen: from here on what was read stays true. */
export function LiveUpdates({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const followClock = useFollowClock()
  const now = useReadClock()
  const { id: viewerId } = useViewer()
  const [live] = useState((): Live => {
    const connection = createLiveConnection({ client, viewerId, followClock })
    const kept = typeof window === 'undefined' ? keepNothing : keepMessages(window.localStorage, viewerId)
    return {
      ...connection,
      outbox: createOutbox({ arrived: connection.cache.hearItems, now, kept, refused: signInAgain }),
    }
  })
  useEffect(() => live.open(), [live])
  useEffect(() => {
    live.outbox.takeUpKept()
    return live.connection.subscribe(() => {
      if (live.connection.get() === 'live') live.outbox.retryUnreached()
    })
  }, [live])
  return <LiveContext value={live}>{children}</LiveContext>
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
