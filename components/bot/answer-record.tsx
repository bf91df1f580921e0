'use client'

import { useTranslations } from 'next-intl'
import type { Language } from '#lib/actor.ts'
import type { KnownAnswer } from '#lib/bot/knowledge.ts'
import { type Bubble, ReplyBubble } from './reply-bubble.tsx'
import { useBotWords } from './use-bot-words.ts'

const languages = ['fr', 'en'] as const satisfies Language[]

/** What the customer sees, language beside language, and the sentences that call for it. */
export function AnswerRecord({ answer, titleOf }: { answer: KnownAnswer; titleOf: (key: string) => string }) {
  const t = useTranslations('bot.answers')
  const { report } = answer
  const { percent } = useBotWords()
  return (
    <div className="flex flex-col gap-4 px-4 pt-1 pb-5 desk:pl-10 max-desk:px-3">
      {report && (
        <p className="text-ink-soft text-list">
          {t('practised', { phrases: report.phrases, accuracy: percent(report.accuracy) })}
          {report.confusedWith && ` ${t('confused', { answer: titleOf(report.confusedWith) })}`}
        </p>
      )}
      <div className="grid gap-6 wide:grid-cols-2">
        {languages.map((lang) => (
          <InLanguage key={lang} answer={answer} lang={lang} />
        ))}
      </div>
    </div>
  )
}

function InLanguage({ answer, lang }: { answer: KnownAnswer; lang: Language }) {
  const t = useTranslations('bot')
  const phrases = answer.phrases[lang]
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <h3 className="font-medium text-ink text-list">
        {t(`languages.${lang}`)} <span className="font-normal text-ink-faint">· {answer.title[lang]}</span>
      </h3>
      <ReplyBubble bubble={bubbleOf(answer, lang)} lang={lang} />
      <details className="text-list" open={phrases.length <= 6}>
        <summary className="cursor-default text-ink-soft">{t('answers.phrases', { count: phrases.length })}</summary>
        <ul lang={lang} className="mt-1 flex flex-col gap-0.5 text-ink-soft">
          {phrases.map((phrase) => (
            <li key={phrase} className="border-line border-l-2 pl-2">
              {phrase}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

const bubbleOf = ({ reply }: KnownAnswer, lang: Language): Bubble => ({
  text: reply.text[lang],
  imageUrl: reply.imageUrl ?? null,
  buttons: (reply.buttons ?? []).map(({ title }) => title[lang]),
  quickReplies: (reply.quickReplies ?? []).map(({ title }) => title[lang]),
})
