'use client'

import { useLive } from './live-updates.tsx'
import { useStore } from './store.ts'

/** The ids of colleagues who have a screen open right now. */
export const usePresence = (): ReadonlySet<string> => useStore(useLive().presence)
