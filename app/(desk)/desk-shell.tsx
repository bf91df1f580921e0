'use client'

import type { ReactNode } from 'react'
import { useConnection } from '#components/data/live-updates.tsx'
import { useChangeMe } from '#components/data/use-agents.ts'
import { useOpenAlarmCount } from '#components/data/use-alarms.ts'
import { useCounts } from '#components/data/use-counts.ts'
import { useViewer } from '#components/data/viewer.tsx'
import { Shell } from '#components/navigation/shell.tsx'

/** Joins the frame, which knows nothing of the server, to what the browser knows of it. */
export function DeskShell({ children }: { children: ReactNode }) {
  const viewer = useViewer()
  const counts = useCounts()
  const { change } = useChangeMe()
  return (
    <Shell
      agent={viewer}
      connection={useConnection()}
      counts={{ inbox: counts && counts.mine + counts.waiting, settings: useOpenAlarmCount() }}
      availability={viewer.availability}
      onAvailabilityChange={(availability) => change({ availability })}
      onLocaleChange={(locale) => change({ locale })}
    >
      {children}
    </Shell>
  )
}
