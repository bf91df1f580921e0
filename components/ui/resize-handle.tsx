'use client'

import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { classNames } from './class-names.ts'

export type ResizeHandleProps = {
  /** Which pane it resizes, for screen readers: "Width of the list". */
  label: string
  /** Pixels, controlled: usePaneWidth keeps it. */
  width: number
  min: number
  max: number
  /** Where the resized pane lies, seen from the handle. */
  pane?: 'before' | 'after'
  onChange: (width: number) => void
  /** When the hand lets go: the moment to remember. */
  onDone?: (width: number) => void
  onReset?: () => void
  className?: string
}

const stepPx = 16

/** The line between two panes: drag it, move it with the arrow keys, double-click to reset. */
export function ResizeHandle({
  label,
  width,
  min,
  max,
  pane = 'before',
  onChange,
  onDone,
  onReset,
  className,
}: ResizeHandleProps) {
  const grip = useRef<{ x: number; width: number } | null>(null)
  const direction = pane === 'before' ? 1 : -1
  const limit = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)))

  const drag = (event: PointerEvent) => {
    if (grip.current) onChange(limit(grip.current.width + direction * (event.clientX - grip.current.x)))
  }
  const release = () => {
    if (!grip.current) return
    grip.current = null
    onDone?.(width)
  }
  const move = (event: KeyboardEvent) => {
    const wanted = {
      ArrowLeft: width - direction * stepPx,
      ArrowRight: width + direction * stepPx,
      Home: min,
      End: max,
    }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    onChange(limit(wanted))
    onDone?.(limit(wanted))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be focused and moved is a widget; <hr> is not one.
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { x: event.clientX, width }
      }}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={move}
      onDoubleClick={onReset}
      className={classNames(
        'relative z-10 w-px shrink-0 cursor-col-resize touch-none select-none bg-line before:absolute before:inset-y-0 before:-right-1.5 before:-left-1.5 after:absolute after:inset-y-0 after:-right-px after:-left-px hover:after:bg-accent focus-visible:outline-none focus-visible:after:bg-focus active:after:bg-accent',
        className,
      )}
    />
  )
}
