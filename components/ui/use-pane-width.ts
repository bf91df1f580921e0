'use client'

import { useState } from 'react'
import { rememberPreference } from './cookie.ts'

type Pane = {
  /** Remembered under `relais-<name>-width`, in a cookie so that the server draws the pane at its width at once. */
  name: string
  usual: number
  min: number
  max: number
  /** What the server read from that cookie. */
  remembered?: string | undefined
}

const within = ({ min, max, usual }: Pane, width: number) =>
  Number.isFinite(width) ? Math.min(max, Math.max(min, width)) : usual

/** A pane's width and the props of its ResizeHandle: `<ResizeHandle label=… {...handle} />`. */
export function usePaneWidth(pane: Pane) {
  const [width, setWidth] = useState(() => within(pane, Number(pane.remembered ?? Number.NaN)))
  const remember = (value: number) => rememberPreference(`relais-${pane.name}-width`, String(value))
  const reset = () => {
    setWidth(pane.usual)
    remember(pane.usual)
  }
  return {
    width,
    handle: { width, min: pane.min, max: pane.max, onChange: setWidth, onDone: remember, onReset: reset },
  }
}
