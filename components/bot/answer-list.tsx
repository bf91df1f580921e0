'use client'

import { MessageCircleQuestion, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { KnownAnswer } from '#lib/bot/knowledge.ts'
import { AnswerLine } from './answer-line.tsx'
import { findAnswers } from './find-answers.ts'

/** Everything the bot can say, found by any of its words. */
export function AnswerList({ answers }: { answers: readonly KnownAnswer[] }) {
  const t = useTranslations('bot.answers')
  const [words, setWords] = useState('')
  const found = findAnswers(answers, words)
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
        <p aria-live="polite" className="shrink-0 text-ink-soft text-meta tabular-nums max-desk:hidden">
          {t('count', { count: found.length })}
        </p>
      </div>
      {found.map((answer) => (
        <AnswerLine key={answer.key} answer={answer} />
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
