'use client'

import { useState } from 'react'
import { recallPreference, rememberPreference } from '#components/ui/cookie.ts'

const cookie = 'relais-details'

/** Whether a timeline also shows what the bot decided and what was stopped. Kept in this browser. */
export function useDetailPreference(): [boolean, (isDetailed: boolean) => void] {
  const [isDetailed, setDetailed] = useState(() => recallPreference(cookie) === 'on')
  const choose = (wanted: boolean) => {
    setDetailed(wanted)
    rememberPreference(cookie, wanted ? 'on' : 'off')
  }
  return [isDetailed, choose]
}
