'use client'

import { BellOff, BellRing, Link2, Link2Off, ShoppingCart, Star, ThumbsDown, ThumbsUp, Ticket } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import type { CustomerAct } from '#lib/message-parts.ts'
import { Article } from './receipt.tsx'

/** What the customer did without writing: a sentence, and what came with it. */
export function ActCard({ message }: { message: MessageItem }) {
  const { act } = message.content
  const sentence = useActSentence(act)
  if (!act) return null
  return (
    <div className="w-80 max-w-full rounded-bubble border border-line bg-surface p-3 text-left text-list">
      <p className="flex items-start gap-2 text-ink [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
        <span className="contents text-ink-faint">{iconOf(act)}</span>
        <span className="min-w-0 break-words font-medium">{sentence}</span>
      </p>
      {act.type === 'feedback' && act.answers.map((answer) => <Answer key={answer.question} answer={answer} />)}
      {act.type === 'order' && (
        <>
          <ul className="mt-1 divide-y divide-line">
            {act.products.map((card, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: articles never change their order, and may repeat each other.
              <Article key={index} card={card} attachments={message.attachments} />
            ))}
          </ul>
          {act.note && <p className="whitespace-pre-wrap break-words border-line border-t pt-2 text-ink">{act.note}</p>}
        </>
      )}
    </div>
  )
}

function iconOf(act: CustomerAct): ReactNode {
  switch (act.type) {
    case 'opt-in':
      return act.change === 'stopped' ? <BellOff aria-hidden /> : <BellRing aria-hidden />
    case 'feedback':
      return <Star aria-hidden />
    case 'rating':
      return act.isGood ? <ThumbsUp aria-hidden /> : <ThumbsDown aria-hidden />
    case 'order':
      return <ShoppingCart aria-hidden />
    case 'coupon':
      return <Ticket aria-hidden />
    case 'account-link':
      return act.isLinked ? <Link2 aria-hidden /> : <Link2Off aria-hidden />
  }
}

function useActSentence(act: CustomerAct | undefined): string {
  const t = useTranslations('conversation.act')
  switch (act?.type) {
    case 'opt-in':
      return optInSentence(act, t)
    case 'feedback':
      return t('feedback')
    case 'rating':
      return t(act.isGood ? 'ratedGood' : 'ratedBad')
    case 'order':
      return t('order', { count: act.products.length })
    case 'coupon':
      return act.code ? t('couponCode', { code: act.code }) : t('coupon')
    case 'account-link':
      return t(act.isLinked ? 'linked' : 'unlinked')
    default:
      return ''
  }
}

type OptIn = Extract<CustomerAct, { type: 'opt-in' }>

function optInSentence(
  { purpose, change, topic, ref }: OptIn,
  t: ReturnType<typeof useTranslations<'conversation.act'>>,
) {
  const about = topic ?? ref
  if (change) return about ? t(`${change}About`, { about }) : t(change)
  return about ? t(`${purpose}About`, { about }) : t(purpose)
}

type Feedback = Extract<CustomerAct, { type: 'feedback' }>['answers'][number]
const scales = ['csat', 'nps', 'ces', 'free_form'] as const

/** On which scale, and how far along it: a score without its scale says nothing. */
function Answer({ answer: { question, score, comment } }: { answer: Feedback }) {
  const t = useTranslations('conversation.act.scale')
  const scale = scales.find((known) => known === question)
  return (
    <div className="mt-2">
      {score && (
        <p className="flex items-baseline gap-2">
          <span className="font-semibold text-heading text-ink tabular-nums">{score}</span>
          <span className="text-ink-faint text-meta">{scale ? t(scale) : question}</span>
        </p>
      )}
      {comment && <p className="whitespace-pre-wrap break-words text-ink">{comment}</p>}
    </div>
  )
}
