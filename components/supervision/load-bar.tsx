import { classNames } from '#components/ui/class-names.ts'
import { type Tone, toneSolid } from '#components/ui/tone.ts'

type LoadBarProps = { value: number; most: number; tone: Tone; words: string }

/** A load beside the others: the length to compare, the figure to know. */
export function LoadBar({ value, most, tone, words }: LoadBarProps) {
  const share = most === 0 ? 0 : (value / most) * 100
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="h-1.5 min-w-0 flex-1 rounded-full bg-pressed">
        <span
          className={classNames('block h-full rounded-full', toneSolid[tone])}
          style={{ width: value === 0 ? 0 : `max(6px, ${share}%)` }}
        />
      </span>
      <span aria-hidden className="w-6 text-right font-medium text-ink text-list tabular-nums">
        {value}
      </span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
