import { classNames } from '#components/ui/class-names.ts'
import { type Tone, toneSolid } from '#components/ui/tone.ts'

type MeterProps = {
  /** 0 to 1. */
  value: number
  tone: Tone
  /** The figure, already in the viewer's language. */
  figure: string
  /** Where the bot's rule changes its mind, 0 to 1. */
  threshold?: number
  className?: string
}

/** A share as a length, with its figure beside it; a notch shows the threshold it is held against. */
export function Meter({ value, tone, figure, threshold, className }: MeterProps) {
  return (
    <span className={classNames('flex items-center gap-2', className)}>
      <span aria-hidden className="relative h-1.5 min-w-8 flex-1 rounded-full bg-pressed">
        <span
          className={classNames('block h-full rounded-full', toneSolid[tone])}
          style={{ width: `${Math.round(value * 100)}%` }}
        />
        {threshold !== undefined && (
          <span className="absolute -inset-y-0.5 w-0.5 bg-ink-soft" style={{ left: `${threshold * 100}%` }} />
        )}
      </span>
      <span className="w-11 shrink-0 text-right text-ink text-meta tabular-nums">{figure}</span>
    </span>
  )
}
