'use client'

import { CornerDownLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useBotTrial } from '#components/data/use-bot.ts'
import { Button } from '#components/ui/button.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TrialResult } from './trial-result.tsx'

/** Say something as a customer would, and see what the bot makes of it. Nothing is sent and nothing is kept. */
export function TryIt() {
  const t = useTranslations('bot.tryIt')
  const refusalInWords = useRefusalWords()
  const { attempt, trial, tried, isPending, error } = useBotTrial()
  const [text, setText] = useState('')
  const submit = () => {
    if (text.trim()) attempt(text.trim())
  }
  return (
    <section aria-labelledby="try-it" className="flex flex-col gap-3 p-4">
      <h2 id="try-it" className="font-semibold text-heading text-ink">
        {t('title')}
      </h2>
      <TextArea
        label={t('label')}
        description={t('hint')}
        rows={2}
        maxLength={2_000}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing)
            return event.continuePropagation()
          event.preventDefault()
          submit()
        }}
        textAreaClassName="max-h-40"
      />
      <div className="flex flex-wrap items-center gap-1.5">
        <Button
          size="small"
          variant="primary"
          icon={<CornerDownLeft aria-hidden />}
          onPress={submit}
          isPending={isPending}
          pendingLabel={t('pending')}
          isDisabled={!text.trim()}
        >
          {t('submit')}
        </Button>
        <Examples
          onChoose={(example) => {
            setText(example)
            attempt(example)
          }}
        />
      </div>
      <div role="status">
        {error && <ErrorNotice message={error.detail.reason === 'no-model' ? t('noModel') : refusalInWords(error)} />}
        {trial && tried && !error && <TrialResult trial={trial} tried={tried} />}
      </div>
    </section>
  )
}

const examples = ['routine', 'complaint', 'person'] as const

function Examples({ onChoose }: { onChoose: (example: string) => void }) {
  const t = useTranslations('bot.tryIt')
  return examples.map((each) => (
    <Button key={each} variant="quiet" size="small" onPress={() => onChoose(t(`examples.${each}`))}>
      {t(`exampleNames.${each}`)}
    </Button>
  ))
}
