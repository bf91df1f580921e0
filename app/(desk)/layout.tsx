import type { ReactNode } from 'react'
import { DeskData } from '#components/data/desk-data.tsx'
import { DeskShell } from './desk-shell.tsx'
import { signedIn } from './signed-in.ts'

/** Every page of the desk: one cache and one socket beneath all of them. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <DeskData viewer={await signedIn()}>
      <DeskShell>{children}</DeskShell>
    </DeskData>
  )
}
