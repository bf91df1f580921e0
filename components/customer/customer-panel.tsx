'use client'

import { useCustomerName } from '#components/conversation/holder-words.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'
import type { ConversationDetail, ConversationRow } from '#lib/conversations/conversation.ts'
import { BriefCard } from './brief-card.tsx'
import { CustomerFacts } from './customer-facts.tsx'
import { Episodes } from './episodes.tsx'
import { EraseCustomer } from './erase-customer.tsx'

type CustomerPanelProps = {
  row: ConversationRow
  detail: ConversationDetail | undefined
  onShowMessage: (messageId: string) => void
}

/** Everything an agent needs so that the customer never repeats themselves. */
export function CustomerPanel({ row, detail, onShowMessage }: CustomerPanelProps) {
  const name = useCustomerName()(row)
  return (
    <div className="flex flex-col gap-6 p-4">
      <div className="flex flex-col items-center gap-2 pt-2 text-center">
        <Avatar id={row.customer.id} name={name} src={row.customer.pictureUrl} size={56} />
        <p className="font-semibold text-heading text-ink">{name}</p>
      </div>
      {detail ? (
        <>
          {detail.brief && !row.customer.isErased && <BriefCard brief={detail.brief} onShowMessage={onShowMessage} />}
          <CustomerFacts row={row} detail={detail} />
          <Episodes episodes={detail.episodes.filter(({ resolvedAt }) => resolvedAt !== null)} />
          <EraseCustomer customer={row.customer} name={name} />
        </>
      ) : (
        <div className="flex flex-col gap-3">
          <Skeleton className="h-20" />
          <Skeleton className="h-3 w-2/3" />
          <Skeleton className="h-3 w-1/2" />
          <Skeleton className="h-3 w-3/5" />
        </div>
      )}
    </div>
  )
}
