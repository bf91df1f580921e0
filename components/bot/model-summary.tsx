'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Time } from '#components/ui/time.tsx'
import type { Knowledge } from '#lib/bot/knowledge.ts'
import { useBotWords } from './use-bot-words.ts'
import { weaknessesOf } from './weaknesses.ts'

/** How good the published bot is, in one line, and how many answers want a look. */
export function ModelSummary({ knowledge: { answers, model } }: { knowledge: Knowledge }) {
  const t = useTranslations('bot.model')
  const { percent } = useBotWords()
  const weak = answers.filter((answer) => weaknessesOf(answer).length > 0).length
  if (!model) return <p className="text-ink-soft text-list">{t('none')}</p>
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-list tabular-nums">
      <span>{t('summary', { answers: model.answers, phrases: model.phrases, accuracy: percent(model.accuracy) })}</span>
      <span>
        {t('trained')} <Time at={model.trainedAt} as="sentence" />
      </span>
      {weak > 0 && (
        <span className="inline-flex items-center gap-1 text-waiting-ink [&_svg]:size-4">
          <TriangleAlert aria-hidden />
          {t('weak', { count: weak })}
        </span>
      )}
    </p>
  )
}
