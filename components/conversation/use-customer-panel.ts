'use client'

import { useState } from 'react'
import { rememberPreference } from '#components/ui/cookie.ts'
import { customerPanelCookie } from './customer-panel-cookie.ts'

const hasRoom = '(width >= 1100px)'

export type CustomerPanelState = {
  /** Beside the conversation, where there is room; remembered. */
  isOpen: boolean
  /** Over the conversation, where there is none. */
  isSheetOpen: boolean
  toggle: () => void
  setSheetOpen: (isOpen: boolean) => void
}

export function useCustomerPanel(isOpenAtFirst: boolean): CustomerPanelState {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const [isSheetOpen, setSheetOpen] = useState(false)
  const toggle = () => {
    if (!window.matchMedia(hasRoom).matches) return setSheetOpen((present) => !present)
    setOpen(!isOpen)
    rememberPreference(customerPanelCookie, isOpen ? 'closed' : 'open')
  }
  return { isOpen, isSheetOpen, toggle, setSheetOpen }
}
