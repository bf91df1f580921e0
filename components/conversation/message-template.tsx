'use client'

import type { MessageItem } from '#lib/conversations/timeline.ts'
import { BuiltCard } from './built-card.tsx'
import { Receipt } from './receipt.tsx'
import { useTemplateWords } from './template-words.ts'

/** What somebody's app built: cards side by side, a receipt, a coupon. What Relais has no word for shows the words it has. */
export function MessageTemplate({ message }: { message: MessageItem }) {
  const { template } = message.content
  const name = useTemplateWords(template?.type ?? '')
  if (!template) return null
  if (template.type === 'receipt') return <Receipt template={template} attachments={message.attachments} />
  const { elements = [], facts = [], text } = template
  const code = facts.find((fact) => fact.name === 'coupon-code')?.text
  return (
    <>
      {text && <p className="max-w-full rounded-bubble border border-line bg-raised px-3 py-2 text-reading">{text}</p>}
      {elements.length > 0 && (
        <ul
          aria-label={name}
          tabIndex={elements.length > 1 ? 0 : undefined}
          className="flex max-w-full gap-2 overflow-x-auto pb-1"
        >
          {elements.map((card, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cards never change their order, and may repeat each other.
            <li key={index} className="flex">
              <BuiltCard card={card} attachments={message.attachments} code={code} />
            </li>
          ))}
        </ul>
      )}
      <p className="px-1 text-ink-faint text-meta">{name}</p>
    </>
  )
}
