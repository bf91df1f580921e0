'use client'

import { useState } from 'react'
import { rememberPreference } from '#components/ui/cookie.ts'
import type { Density } from './density.ts'
import { densityCookie } from './inbox-address.ts'

export function useDensity(remembered: Density): [Density, (density: Density) => void] {
  const [density, setDensity] = useState(remembered)
  const choose = (wanted: Density) => {
    setDensity(wanted)
    rememberPreference(densityCookie, wanted)
  }
  return [density, choose]
}
