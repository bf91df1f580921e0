'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { SignedIn } from '#lib/agents/agent.ts'

type OwnChange = Partial<Pick<SignedIn, 'availability' | 'locale'>>
type Viewing = { viewer: SignedIn; change: (own: OwnChange) => void }

const ViewerContext = createContext<Viewing | null>(null)

/** Who sits in front of this screen. What they change about themselves shows at once. */
export function ViewerProvider({ viewer, children }: { viewer: SignedIn; children: ReactNode }) {
  const [own, setOwn] = useState<OwnChange>({})
  const viewing = useMemo(
    () => ({
      viewer: { ...viewer, ...own },
      change: (changed: OwnChange) => setOwn((before) => ({ ...before, ...changed })),
    }),
    [viewer, own],
  )
  return <ViewerContext value={viewing}>{children}</ViewerContext>
}

function useViewing() {
  const viewing = useContext(ViewerContext)
  if (!viewing) throw new Error('What a screen shows depends on who looks: it needs a <DeskData> above it')
  return viewing
}

export const useViewer = (): SignedIn => useViewing().viewer

/** For what a person changes about themselves, once the server has it. */
export const useChangeViewer = () => useViewing().change
