'use client'

import { Bot, Hourglass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import { type Tone, toneSoft } from '#components/ui/tone.ts'
import type { Trial } from '#lib/bot/trial.ts'
import { Meter } from './meter.tsx'
import { ReplyBubble } from './reply-bubble.tsx'
import { useBotWords } from './use-bot-words.ts'

/** What the bot would do comes first, then why: every number it was decided by, and the line it was held against. */
export function TrialResult({ trial, tried }: { trial: Trial; tried: string }) {
  const t = useTranslations('bot')
  const quoted = useTranslations('ui')
  const { lang } = trial.reading
  const { percent } = useBotWords()
  return (
    <div className="flex animate-appear flex-col gap-4">
      <p className="truncate text-ink-soft text-meta">{quoted('quoted', { words: tried })}</p>
      <Verdict trial={trial} />
      {trial.says.map((bubble) => (
        <ReplyBubble key={bubble.text ?? bubble.imageUrl} bubble={bubble} lang={lang.code} />
      ))}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2 text-list">
        <dt className="text-ink-soft">{t('trial.language')}</dt>
        <dd className="text-ink">
          {t(`languages.${lang.code}`)} <span className="text-ink-soft text-meta">{percent(lang.score)}</span>
        </dd>
        <Wish trial={trial} wish="complaint" tone="danger" />
        <Wish trial={trial} wish="human" tone="waiting" />
      </dl>
      <Intents trial={trial} />
    </div>
  )
}

function Verdict({ trial: { decision, intents } }: { trial: Trial }) {
  const t = useTranslations('bot')
  const words = useBotWords()
  const isHandOver = decision.act === 'hand-over'
  const best = intents[0]
  const sentence =
    decision.act === 'hand-over'
      ? t('would.hand-over', { reason: words.reason(decision.reason) })
      : decision.act === 'small-talk'
        ? t('would.small-talk', { about: words.smallTalk(decision.kind) })
        : decision.act === 'answer'
          ? t('would.answer', { answer: best ? words.answerName(best) : decision.intentId })
          : t('would.offer')
  return (
    <p
      className={classNames(
        'flex items-start gap-2 rounded-control border px-3 py-2 font-medium text-list [&_svg]:mt-px [&_svg]:size-4 [&_svg]:shrink-0',
        toneSoft[isHandOver ? 'waiting' : 'bot'],
      )}
    >
      {isHandOver ? <Hourglass aria-hidden /> : <Bot aria-hidden />}
      {sentence}
    </p>
  )
}

function Wish({ trial, wish, tone }: { trial: Trial; wish: 'complaint' | 'human'; tone: Tone }) {
  const t = useTranslations('bot.trial')
  const { percent } = useBotWords()
  const { score, evidence } = trial.reading[wish]
  return (
    <>
      <dt className="self-start text-ink-soft">{t(wish)}</dt>
      <dd className="min-w-0">
        <Meter value={score} tone={tone} figure={percent(score)} threshold={trial.thresholds[wish]} />
        {evidence.length > 0 && <span className="break-words text-ink-soft text-meta">{evidence.join(' · ')}</span>}
      </dd>
    </>
  )
}

function Intents({ trial }: { trial: Trial }) {
  const t = useTranslations('bot.trial')
  const { percent, answerName } = useBotWords()
  return (
    <section>
      <h3 className="mb-2 font-medium text-ink text-list">{t('intents')}</h3>
      {trial.intents.length === 0 && <p className="text-ink-soft text-list">{t('noIntents')}</p>}
      <ol className="flex flex-col gap-2">
        {trial.intents.map((intent) => (
          <li key={intent.key} className="text-list">
            <span className="text-ink">{answerName(intent)}</span>
            <Meter
              value={intent.confidence}
              tone="bot"
              figure={percent(intent.confidence)}
              threshold={trial.thresholds.answer}
            />
          </li>
        ))}
      </ol>
      <p className="mt-2 text-ink-faint text-meta">
        {t('notch', { answer: percent(trial.thresholds.answer), offer: percent(trial.thresholds.offer) })}
      </p>
    </section>
  )
}
