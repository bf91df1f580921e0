'use client'

import { MessageCircleQuestion, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { KnownAnswer } from '#lib/bot/knowledge.ts'
import { AnswerLine } from './answer-line.tsx'
import { findAnswers } from './find-answers.ts'
import { useBotWords } from './use-bot-words.ts'

/** Everything the bot can say, found by any of its words. */
export function AnswerList({ answers }: { answers: readonly KnownAnswer[] }) {
  const t = useTranslations('bot.answers')
  const [words, setWords] = useState('')
  const { answerName } = useBotWords()
  const titleOf = (key: string) => {
    const answer = answers.find((each) => each.key === key)
    return answer ? answerName(answer) : key
  }
  const found = findAnswers(answers, words).sort((one, other) => answerName(one).localeCompare(answerName(other)))
  return (
    <div>
      <div className="flex items-end justify-between gap-4 border-line border-b px-4 py-3 max-desk:px-3">
        <TextField
          label={t('find')}
          isLabelHidden
          type="search"
          placeholder={t('find')}
          icon={<Search aria-hidden />}
          value={words}
          onChange={setWords}
          className="w-full max-w-80"
        />
        <span className="sr-only" aria-live="polite">
          {t('count', { count: found.length })}
        </span>
        <p aria-hidden className="flex shrink-0 gap-4 text-ink-faint text-meta max-desk:hidden">
          <span className="w-44 text-right">{t('usedColumn')}</span>
          <span className="w-36">{t('accuracyColumn')}</span>
        </p>
      </div>
      {found.map((answer) => (
        <AnswerLine key={answer.key} answer={answer} titleOf={titleOf} />
      ))}
      {found.length === 0 && (
        <EmptyState
          icon={<MessageCircleQuestion aria-hidden />}
          title={t(answers.length === 0 ? 'none' : 'notFound')}
          hint={t(answers.length === 0 ? 'noneHint' : 'notFoundHint')}
          className="py-16"
        />
      )}
    </div>
  )
}
