import type { ReactNode } from 'react'
import { SettingsFrame } from '#components/settings/settings-frame.tsx'
import { permitted } from '../permitted.ts'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  await permitted('operate')
  return <SettingsFrame>{children}</SettingsFrame>
}
