import { ArrowUpRight, Bot, CircleCheck, Hourglass, UserRound, UserRoundCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { toneInk } from '#components/ui/tone.ts'
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx'
import type { HolderStanding } from './holder-standing.ts'

/** Each holder has one icon and one colour, wherever it shows. The standing's name is the tone's. */
export const holderIcons: Record<HolderStanding, ReactNode> = {
  bot: <Bot aria-hidden />,
  waiting: <Hourglass aria-hidden />,
  you: <UserRoundCheck aria-hidden />,
  colleague: <UserRound aria-hidden />,
  elsewhere: <ArrowUpRight aria-hidden />,
  nobody: <CircleCheck aria-hidden />,
}

type HolderMarkProps = {
  standing: HolderStanding
  word: string
  /** Said in place of the word where the icon says the rest; heard after it. */
  why?: string | null
  className?: string
}

/** Who holds it, as icon, colour and word. */
export function HolderMark({ standing, word, why, className }: HolderMarkProps) {
  return (
    <span
      className={classNames(
        'inline-flex min-w-0 items-center gap-1 [&_svg]:size-3.5 [&_svg]:shrink-0',
        toneInk[standing],
        className,
      )}
    >
      {holderIcons[standing]}
      {why && <VisuallyHidden>{word}</VisuallyHidden>}
      <span className="truncate">{why ?? word}</span>
    </span>
  )
}
