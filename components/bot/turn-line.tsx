'use client'

import { ArrowUpRight, Bot, Ellipsis, Hourglass, ListChecks, Smile } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '#components/ui/class-names.ts'
import { Time } from '#components/ui/time.tsx'
import { type Tone, toneInk } from '#components/ui/tone.ts'
import type { Turn } from '#lib/bot/turn.ts'
import { decisiveMeasure } from './decisive-measure.ts'
import { Meter } from './meter.tsx'
import { useBotWords } from './use-bot-words.ts'

const looks: Record<Turn['decision'], { icon: ReactNode; tone: Tone }> = {
  answer: { icon: <Bot aria-hidden />, tone: 'bot' },
  offer: { icon: <ListChecks aria-hidden />, tone: 'bot' },
  'small-talk': { icon: <Smile aria-hidden />, tone: 'nobody' },
  welcome: { icon: <Smile aria-hidden />, tone: 'nobody' },
  'hear-on': { icon: <Ellipsis aria-hidden />, tone: 'nobody' },
  'hand-over': { icon: <Hourglass aria-hidden />, tone: 'waiting' },
}

/** One decision: what the customer said, what the bot made of it, how sure it was, and the way to the conversation. */
export function TurnLine({ turn }: { turn: Turn }) {
  const t = useTranslations('bot.turns')
  const quoted = useTranslations('ui')
  const { decided } = useBotWords()
  const { icon, tone } = looks[turn.decision] ?? looks.answer
  const name = turn.conversation.customerName ?? t('unnamed')
  return (
    <li className="flex items-center gap-4 border-line border-b px-4 py-2.5 text-list max-desk:flex-wrap max-desk:gap-x-4 max-desk:gap-y-1.5 max-desk:px-3">
      <span className="flex min-w-0 flex-1 flex-col gap-1 max-desk:basis-full">
        <span className="text-ink">
          {turn.said ? quoted('quoted', { words: turn.said }) : <i className="text-ink-soft">{t('noWords')}</i>}
        </span>
        <span className={classNames('flex items-center gap-1.5 [&_svg]:size-4 [&_svg]:shrink-0', toneInk[tone])}>
          {icon}
          {decided(turn)}
        </span>
      </span>
      <Measured turn={turn} />
      <span className="flex w-44 shrink-0 items-center justify-end gap-2 text-meta max-desk:ml-auto max-desk:w-auto">
        <Link
          href={`/inbox/${turn.conversation.id}?view=all`}
          className="inline-flex min-w-0 items-center gap-1 text-ink-soft hover:text-ink hover:underline [&_svg]:size-3.5 [&_svg]:shrink-0"
        >
          <span className="truncate">{name}</span>
          <ArrowUpRight aria-hidden />
        </Link>
        <Time at={turn.at} className="shrink-0 text-ink-faint" />
      </span>
    </li>
  )
}

/** The one number that decided it; words that say it beside the bar, because it is not always the same one. */
function Measured({ turn }: { turn: Turn }) {
  const t = useTranslations('bot.turns')
  const { percent } = useBotWords()
  const measure = decisiveMeasure(turn)
  if (!measure) return <span className="w-36 shrink-0 max-desk:hidden" />
  return (
    <span className="flex w-36 shrink-0 flex-col gap-0.5">
      <Meter value={measure.value} tone={measure.tone} figure={percent(measure.value)} />
      <span className="text-ink-faint text-meta">{t(`measures.${measure.name}`)}</span>
    </span>
  )
}
