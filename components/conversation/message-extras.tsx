'use client'

import { ExternalLink, Megaphone, MousePointerClick, Reply } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MessageContent, MessageItem } from '#lib/conversations/timeline.ts'

/** The buttons and choices as the customer sees them; here they are read, not pressed. */
export function OfferedChoices({ content: { buttons, quickReplies } }: { content: MessageContent }) {
  const t = useTranslations('conversation')
  return (
    <>
      {buttons && buttons.length > 0 && (
        <ul aria-label={t('buttons')} className="flex w-full max-w-72 flex-col gap-1">
          {buttons.map((button) => (
            <li
              key={button.title}
              className="flex h-8 items-center justify-center gap-1.5 rounded-control border border-line bg-raised px-3 text-ink-soft text-list [&_svg]:size-3.5"
            >
              <span className="truncate">{button.title}</span>
              {button.url && <ExternalLink aria-hidden />}
            </li>
          ))}
        </ul>
      )}
      {quickReplies && quickReplies.length > 0 && (
        <ul aria-label={t('offered')} className="flex max-w-full flex-wrap justify-end gap-1">
          {quickReplies.map(({ title }) => (
            <li key={title} className="rounded-full border border-line-strong/60 px-2.5 py-0.5 text-ink-soft text-meta">
              {title}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The customer did not type this: a choice, a button or a link brought it. */
export function HowItCame({ message }: { message: MessageItem }) {
  const t = useTranslations('conversation')
  const referral = useReferralWords(message.content.referral)
  const { kind, content } = message
  const isStart = content.tapped?.payload === 'GET_STARTED'
  return (
    <>
      {referral && <Origin icon={<Megaphone aria-hidden />}>{t('referral', { where: referral })}</Origin>}
      {content.tapped && (
        <Origin icon={kind === 'postback' ? <MousePointerClick aria-hidden /> : <Reply aria-hidden />}>
          {isStart ? t('tappedStart') : t(kind === 'postback' ? 'tappedButton' : 'tapped')}
        </Origin>
      )}
    </>
  )
}

function Origin({ icon, children }: { icon: React.ReactNode; children: string }) {
  return (
    <p className="flex items-center gap-1.5 px-1 text-ink-faint text-meta [&_svg]:size-3.5">
      {icon}
      {children}
    </p>
  )
}

function useReferralWords(referral: MessageContent['referral']): string | null {
  const t = useTranslations('conversation')
  if (!referral) return null
  if (referral.adTitle) return t('referralAd', { title: referral.adTitle })
  if (referral.ref) return t('referralLink', { ref: referral.ref })
  return referral.source ? t('referralSource', { source: referral.source }) : t('referralUnknown')
}

export function Reactions({ reactions }: { reactions: NonNullable<MessageContent['reactions']> }) {
  const t = useTranslations('conversation')
  return (
    <ul className="-mt-2 flex gap-1 px-2">
      {reactions.map(({ emoji, reaction, by }) => (
        <li
          key={`${by} ${reaction} ${emoji}`}
          title={t(by === 'customer' ? 'reaction' : 'reactionByUs')}
          className="rounded-full border border-line bg-raised px-1.5 py-0.5 text-meta"
        >
          <span className="sr-only">{t(by === 'customer' ? 'reaction' : 'reactionByUs')} </span>
          {emoji ?? reaction}
        </li>
      ))}
    </ul>
  )
}

/** What was there before the customer changed it stays readable. */
export function Edits({ edits }: { edits: NonNullable<MessageContent['edits']> }) {
  const t = useTranslations('conversation')
  return (
    <details className="px-1 text-ink-faint text-meta">
      <summary className="min-h-6 cursor-default py-1">{t('edited')}</summary>
      {edits.map(({ text, at }) => (
        <p key={at} className="whitespace-pre-wrap break-words">
          {t('editedFrom', { text })}
        </p>
      ))}
    </details>
  )
}
