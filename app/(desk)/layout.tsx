import type { ReactNode } from 'react'
import { type KnownApp, KnownApps } from '#components/audit/known-apps.tsx'
import { DeskData } from '#components/data/desk-data.tsx'
import { listPages } from '#lib/pages/get-page.ts'
import type { Page } from '#lib/pages/page.ts'
import { DeskShell } from './desk-shell.tsx'
import { signedIn } from './signed-in.ts'

/** Every page of the desk: one cache and one socket beneath all of them. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await signedIn()
  const apps = ownApps(await listPages())
  return (
    <DeskData viewer={viewer}>
      <KnownApps apps={apps}>
        <DeskShell>{children}</DeskShell>
      </KnownApps>
    </DeskData>
  )
}

const ownApps = (pages: readonly Page[]): KnownApp[] =>
  pages.flatMap(({ botAppId, deskAppId }): KnownApp[] => [
    { id: deskAppId, role: 'desk', name: null },
    { id: botAppId, role: 'bot', name: null },
  ])
