'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState, useSyncExternalStore } from 'react'

/** The desk's time, which a demonstration may move, and one timer for everything on the page that counts. */
type Clock = {
  renderedAt: number
  now: () => number
  subscribe: (listener: () => void) => () => void
  follow: (serverNow: string | number) => void
}

const ClockContext = createContext<Clock | null>(null)
const tickMs = 1_000

function createClock(renderedAt: number): Clock {
  const listeners = new Set<() => void>()
  let offsetMs: number | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const now = () => {
    offsetMs ??= renderedAt - Date.now()
    return Date.now() + offsetMs
  }
  return {
    renderedAt,
    now,
    subscribe(listener) {
      listeners.add(listener)
      timer ??= setInterval(tell, tickMs)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
    follow(serverNow) {
      offsetMs = new Date(serverNow).getTime() - Date.now()
      tell()
    },
  }
}

/** `serverNow`: the desk's time when the server rendered this page. Times on the page follow it, not the machine's clock. */
export function ClockProvider({ serverNow, children }: { serverNow: string | number; children: ReactNode }) {
  const [clock] = useState(() => createClock(new Date(serverNow).getTime()))
  return <ClockContext value={clock}>{children}</ClockContext>
}

function useClock() {
  const clock = useContext(ClockContext)
  if (!clock) throw new Error('Times need a <ClockProvider> above them')
  return clock
}

/** Call the result with what the server says the time is; every time on the page follows at once. */
export const useFollowClock = () => useClock().follow

/** Reads the desk's time when something happens (a click, a key); it never renders again. */
export const useReadClock = () => useClock().now

/**
 * Something that depends on the time, computed again every second; the component renders again only when the result changes, so
 * `derive` returns a string, a number or a boolean.
 */
export function useTicking<Result extends string | number | boolean>(derive: (nowMs: number) => Result): Result {
  const clock = useClock()
  const onClient = useCallback(() => derive(clock.now()), [clock, derive])
  const onServer = useCallback(() => derive(clock.renderedAt), [clock, derive])
  return useSyncExternalStore(clock.subscribe, onClient, onServer)
}

/** The desk's time in whole steps of `stepMs`: renders again once per step. */
export function useNow(stepMs = 60_000): Date {
  const step = useTicking(useCallback((nowMs: number) => Math.floor(nowMs / stepMs) * stepMs, [stepMs]))
  return useMemo(() => new Date(step), [step])
}
