'use client'

import { ExternalLink, ReceiptText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names.ts'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'
import type { Card, MessageTemplate, TemplateFact } from '#lib/message-parts.ts'
import { CardPicture } from './card-picture.tsx'
import { useMoneyWords, usePriceWords } from './money.ts'
import { webAddress } from './web-address.ts'

type ReceiptProps = { template: MessageTemplate; attachments: readonly AttachmentItem[] }

/** A receipt as on paper: what was bought, then who, how and where to, then what it came to. */
export function Receipt({ template, attachments }: ReceiptProps) {
  const t = useTranslations('conversation')
  const { elements = [], facts = [] } = template
  const number = facts.find(({ name }) => name === 'order-number')?.text
  const others = facts.filter(({ name }) => name !== 'order-number')
  return (
    <div className="w-80 max-w-full rounded-bubble border border-line bg-raised text-left text-list">
      <p className="flex items-center gap-2 border-line border-b px-3 py-2 font-medium text-ink [&_svg]:size-4">
        <ReceiptText aria-hidden className="text-ink-faint" />
        {number ? t('receiptOf', { number }) : t('template.receipt')}
      </p>
      {elements.length > 0 && (
        <ul className="divide-y divide-line px-3">
          {elements.map((card, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: articles never change their order, and may repeat each other.
            <Article key={index} card={card} attachments={attachments} />
          ))}
        </ul>
      )}
      <dl className="border-line border-t px-3 py-2">
        {others.map((fact) => (
          <Fact key={`${fact.name} ${fact.text ?? ''}`} fact={fact} />
        ))}
      </dl>
      <Order address={webAddress(template.url)} />
    </div>
  )
}

function Order({ address }: { address: string | null }) {
  const t = useTranslations('conversation')
  if (!address) return null
  return (
    <p className="border-line border-t px-3 py-1">
      <a
        href={address}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-6 items-center gap-1.5 rounded-control text-accent-ink text-meta hover:underline [&_svg]:size-3"
      >
        {t('viewOrder', { site: new URL(address).hostname.replace(/^www\./, '') })}
        <ExternalLink aria-hidden />
      </a>
    </p>
  )
}

export function Article({ card, attachments }: { card: Card; attachments: readonly AttachmentItem[] }) {
  const price = usePriceWords(card)
  return (
    <li className="flex items-center gap-3 py-2">
      <CardPicture attachments={attachments} at={card.picture} className="size-10 shrink-0 rounded-control" />
      <span className="min-w-0 flex-1">
        <span className="block break-words text-ink">{card.title}</span>
        {card.subtitle && <span className="block text-ink-faint text-meta">{card.subtitle}</span>}
      </span>
      {price && <span className="shrink-0 text-ink-soft tabular-nums">{price}</span>}
    </li>
  )
}

function Fact({ fact: { name, text, money } }: { fact: TemplateFact }) {
  const t = useTranslations('conversation.fact')
  const sum = useMoneyWords()
  const isTotal = name === 'total'
  return (
    <div
      className={classNames(
        'flex justify-between gap-4 py-0.5',
        isTotal ? 'mt-1 border-line border-t pt-1.5 font-semibold text-ink' : 'text-ink-soft',
      )}
    >
      <dt className="shrink-0">{name === 'discount' && text ? text : t(name)}</dt>
      <dd className="min-w-0 break-words text-right tabular-nums">
        {money ? `${name === 'discount' ? '−' : ''}${sum(money)}` : text}
      </dd>
    </div>
  )
}
