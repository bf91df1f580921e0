'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import type { KnownAnswer } from '#lib/bot/knowledge.ts'
import { AnswerRecord } from './answer-record.tsx'
import { Meter } from './meter.tsx'
import { useBotWords } from './use-bot-words.ts'
import { weaknessesOf } from './weaknesses.ts'

/** One answer: how well it is known, how often it is called for, and what it lacks. It opens to what the customer sees. */
export function AnswerLine({ answer, titleOf }: { answer: KnownAnswer; titleOf: (key: string) => string }) {
  const t = useTranslations('bot.answers')
  const { answerName, percent } = useBotWords()
  const [isOpened, setOpened] = useState(false)
  const { report, usedLately } = answer
  return (
    <details
      onToggle={({ currentTarget: { open } }) => setOpened((was) => was || open)}
      className="group/line border-line border-b open:bg-canvas"
    >
      <summary className="flex min-h-12 cursor-default list-none items-center gap-4 px-4 py-2 text-list hover:bg-hover [&::-webkit-details-marker]:hidden max-desk:flex-wrap max-desk:gap-x-4 max-desk:gap-y-1 max-desk:px-3">
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 max-desk:basis-full">
          <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint group-open/line:rotate-90" />
          <span className="truncate font-medium text-ink">{answerName(answer)}</span>
          {weaknessesOf(answer).map((weakness) => (
            <Badge key={weakness} tone="waiting">
              {t(`weaknesses.${weakness}`)}
            </Badge>
          ))}
        </span>
        <span className="w-44 shrink-0 text-right text-ink-soft text-meta tabular-nums max-desk:w-40 max-desk:pl-6 max-desk:text-left">
          {t('used', { count: usedLately })}
        </span>
        <span className="w-36 shrink-0">
          {report && (
            <>
              <span className="sr-only">{t('accuracy')} </span>
              <Meter value={report.accuracy} tone="bot" figure={percent(report.accuracy)} />
            </>
          )}
        </span>
      </summary>
      {isOpened && <AnswerRecord answer={answer} titleOf={titleOf} />}
    </details>
  )
}
