'use client'

import { StickyNote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import type { Found } from '#components/data/use-search.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Time } from '#components/ui/time.tsx'
import type { ExcerptPart } from '#lib/search/found.ts'
import type { InboxPlace } from './inbox-address.ts'
import { PlaceLink } from './place-link.tsx'
import { useSpeakerOfHit } from './speaker-of-hit.ts'

type FoundLinkProps = { found: Found; openId: string | null }

const frame =
  'flex items-start gap-3 border-line border-b px-4 py-3 text-list hover:bg-hover focus-visible:-outline-offset-2'

export const placeOfFound = (found: Found): Partial<InboxPlace> =>
  found.kind === 'person' ? { conversationId: found.row.id } : { conversationId: found.row.id, itemId: found.hit.id }

/** One thing found: whose conversation, the words in their surroundings, who said them and when. A press leads to that very place. */
export function FoundLink({ found, openId }: FoundLinkProps) {
  const t = useTranslations('inbox')
  const customerName = useCustomerName()(found.row)
  const { conversationId, itemId } = placeOfFound(found)
  const isOpen = openId === (itemId ?? conversationId)
  const { id, pictureUrl } = found.row.customer
  return (
    <PlaceLink
      to={placeOfFound(found)}
      aria-current={isOpen ? 'true' : undefined}
      className={classNames(frame, isOpen && 'bg-selected hover:bg-selected')}
    >
      <Avatar id={id} name={customerName} src={pictureUrl} size={32} />
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex items-baseline justify-between gap-2">
          <span className="truncate font-medium text-ink">
            {found.kind === 'person' ? <Excerpt parts={found.name} /> : customerName}
          </span>
          {found.kind === 'hit' && <Time at={found.hit.at} className="shrink-0 text-ink-faint text-meta" />}
        </span>
        {found.kind === 'hit' && (
          <span className="line-clamp-2 break-words text-ink-soft">
            <Speaker found={found} />
            <Excerpt parts={found.hit.excerpt} />
          </span>
        )}
        <span className="truncate text-ink-faint text-meta">
          {found.kind === 'person' ? t('foundPerson', { page: found.row.page.name }) : found.row.page.name}
        </span>
      </span>
    </PlaceLink>
  )
}

function Speaker({ found }: { found: Extract<Found, { kind: 'hit' }> }) {
  const speaker = useSpeakerOfHit(found.hit)
  if (speaker === null) return null
  const isNote = found.hit.type === 'note'
  return (
    <span className={isNote ? 'text-note-ink' : 'text-ink-faint'}>
      {isNote && <StickyNote aria-hidden className="mr-1 inline size-3.5 align-text-bottom" />}
      {speaker}{' '}
    </span>
  )
}

function Excerpt({ parts }: { parts: readonly ExcerptPart[] }) {
  return parts.map(({ text, isFound }, index) =>
    isFound ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change their order.
      <mark key={index} className="rounded-sm bg-waiting-soft font-medium text-ink">
        {text}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <span key={index}>{text}</span>
    ),
  )
}
