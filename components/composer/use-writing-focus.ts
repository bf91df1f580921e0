'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useShortcuts } from '#components/navigation/shortcut-provider.tsx'

export type Mode = 'reply' | 'note'

/** r, n and the choice of a message to quote lead into the text; the mode changes first when it must. */
export function useWritingFocus(mode: Mode, setMode: (mode: Mode) => void, quotedId: string | null) {
  const t = useTranslations('composer.shortcuts')
  const group = useTranslations('conversation')('group')
  const area = useRef<HTMLTextAreaElement>(null)
  const [wanted, setWanted] = useState<Mode | null>(null)
  useEffect(() => {
    if (wanted !== mode) return
    area.current?.focus()
    setWanted(null)
  }, [wanted, mode])
  const cameFrom = useRef<Element | null>(null)
  const write = (next: Mode) => {
    cameFrom.current = document.activeElement
    setMode(next)
    setWanted(next)
  }
  const quotedBefore = useRef(quotedId)
  const answer = useEffectEvent(() => write('reply'))
  useEffect(() => {
    if (quotedId !== null && quotedId !== quotedBefore.current) answer()
    quotedBefore.current = quotedId
  }, [quotedId])
  useShortcuts([
    { key: 'r', label: t('reply'), group, run: () => write('reply') },
    { key: 'n', label: t('note'), group, run: () => write('note') },
  ])
  /** Back to where the key was pressed that led here. */
  const leave = () => {
    const from = cameFrom.current
    if (from instanceof HTMLElement && from.isConnected && from !== document.body) from.focus()
    else area.current?.blur()
  }
  return { area, leave }
}
