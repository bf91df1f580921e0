'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { reasonInWords } from '#components/audit/reason-words.ts'
import type { Language } from '#lib/actor.ts'
import type { Turn } from '#lib/bot/turn.ts'

const smallTalks = [
  'greeting',
  'thanks',
  'goodbye',
  'acknowledgement',
  'how-are-you',
  'who-are-you',
  'opening',
] as const
type SmallTalk = (typeof smallTalks)[number]
const isSmallTalk = (word: string): word is SmallTalk => (smallTalks as readonly string[]).includes(word)

type Named = { key: string; title: Record<Language, string> | null }
/** The record keeps the decision as a word only; a word that is new to this screen is shown as that. */
type Decided = Pick<Turn, 'reason' | 'answer'> & { decision: string | null }

/** The bot's codes as sentences, in the viewer's language. */
export function useBotWords() {
  const t = useTranslations('bot')
  const audit = useTranslations('audit')
  const locale = useLocale()
  const format = useFormatter()
  const smallTalk = (word: string) => (isSmallTalk(word) ? t(`smallTalk.${word}`) : word)
  const answerName = ({ key, title }: Named) => title?.[locale] ?? key
  return {
    answerName,
    smallTalk,
    reason: (code: string) => reasonInWords(audit, code),
    percent: (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 }),
    decided({ decision, reason, answer }: Decided): string {
      if (decision === 'answer' && answer) return t('decided.answer', { answer: answerName(answer) })
      if (decision === 'hand-over') return t('decided.hand-over', { reason: reasonInWords(audit, reason) })
      if (decision === 'small-talk') return t('decided.small-talk', { about: smallTalk(reason) })
      if (decision === 'welcome' || decision === 'offer' || decision === 'hear-on') return t(`decided.${decision}`)
      return t('decided.unknown')
    },
  }
}
