import { classNames } from './class-names.ts'

/** A key as printed on it: <Kbd>Ctrl K</Kbd>. `isInverted` on a dark ground such as a tooltip. */
export function Kbd({ children, isInverted }: { children: string; isInverted?: boolean }) {
  const colours = isInverted ? 'border-surface/30 text-surface' : 'border-line bg-sunken text-ink-soft'
  return (
    <kbd
      className={classNames(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] border px-1 font-sans text-meta tabular-nums',
        colours,
      )}
    >
      {children}
    </kbd>
  )
}
