'use client'

import { BookOpenText, ListChecks } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useBotKnowledge } from '#components/data/use-bot.ts'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { Tabs } from '#components/ui/tabs.tsx'
import { AnswerList } from './answer-list.tsx'
import { ModelSummary } from './model-summary.tsx'
import { TryIt } from './try-it.tsx'
import { TurnList } from './turn-list.tsx'

/** What the bot knows, what it did, and a place to try it. Everybody may read it; nobody changes it here yet. */
export function BotDesk() {
  const t = useTranslations('bot')
  const refusalInWords = useRefusalWords()
  const { knowledge, error, refetch } = useBotKnowledge()
  const answers = knowledge?.answers ?? []
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col max-wide:overflow-y-auto">
      <header className="shrink-0 px-4 py-3 max-desk:px-3">
        <h1 className="font-semibold text-heading text-ink">{t('title')}</h1>
        {knowledge && <ModelSummary knowledge={knowledge} />}
        {error && <ErrorNotice message={refusalInWords(error)} onRetry={refetch} className="mt-2" />}
      </header>
      <div className="flex min-h-0 flex-1 border-line border-t wide:flex-row-reverse max-wide:flex-col">
        <aside className="shrink-0 border-line wide:w-96 wide:overflow-y-auto wide:border-l max-wide:border-b">
          <TryIt />
        </aside>
        <Tabs
          label={t('title')}
          tabs={[
            {
              id: 'answers',
              label: t('answers.title'),
              icon: <BookOpenText aria-hidden />,
              count: answers.length,
              content: <AnswerList answers={answers} />,
            },
            { id: 'turns', label: t('turns.title'), icon: <ListChecks aria-hidden />, content: <TurnList /> },
          ]}
          className="min-w-0 flex-1 pt-1"
          panelClassName="wide:overflow-y-auto"
        />
      </div>
    </div>
  )
}
