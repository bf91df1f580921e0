'use client'

import { Megaphone, ShoppingBag, Waypoints } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AttachmentItem } from '#lib/conversations/timeline.ts'
import type { Referral } from '#lib/message-parts.ts'
import { CardPicture } from './card-picture.tsx'

type ReferralCardProps = { referral: Referral; attachments: readonly AttachmentItem[] }

/** The link or the advertisement that brought the customer, with what is known of it and what they answered there. */
export function ReferralCard({ referral, attachments }: ReferralCardProps) {
  const t = useTranslations('conversation.origin')
  const isAd = referral.source === 'ADS' || referral.adId !== undefined
  const isShop = !isAd && !referral.ref && referral.productId !== undefined
  const facts = useReferralFacts(referral)
  return (
    <div className="w-80 max-w-full overflow-hidden rounded-bubble border border-line bg-surface text-left text-list">
      <div className="flex items-center gap-3 p-2">
        {referral.picture === undefined ? (
          <span className="flex size-10 shrink-0 items-center justify-center rounded-control bg-sunken text-ink-soft [&_svg]:size-4">
            {isAd ? <Megaphone aria-hidden /> : isShop ? <ShoppingBag aria-hidden /> : <Waypoints aria-hidden />}
          </span>
        ) : (
          <CardPicture attachments={attachments} at={referral.picture} className="size-14 shrink-0 rounded-control" />
        )}
        <div className="min-w-0">
          <p className="text-ink-faint text-meta">{t(isAd ? 'ad' : isShop ? 'shop' : 'link')}</p>
          <p className="break-words font-medium text-ink">
            {referral.adTitle ??
              referral.ref ??
              (isShop ? t('productAlone', { id: referral.productId ?? '' }) : t('unnamed'))}
          </p>
          {facts && <p className="break-words text-ink-faint text-meta">{facts}</p>}
        </div>
      </div>
      {referral.answers && (
        <dl className="border-line border-t px-3 py-2">
          {referral.answers.map(({ question, answer }) => (
            <div key={question} className="py-0.5">
              <dt className="text-ink-faint text-meta">{question}</dt>
              <dd className="break-words text-ink">{answer}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

const knownSources = ['SHORTLINK', 'CUSTOMER_CHAT_PLUGIN', 'DISCOVER_TAB', 'MESSENGER_CODE'] as const

function useReferralFacts({ adId, adTitle, ref, source, type, productId }: Referral): string | null {
  const t = useTranslations('conversation.origin')
  const known = knownSources.find((name) => name === source)
  const from = known ? t(`source.${known}`) : source === 'ADS' ? null : source
  const facts = [
    type === 'LEAD_COMPLETE' ? t('leadComplete') : type === 'LEAD_INCOMPLETE' ? t('leadIncomplete') : null,
    from,
    adTitle && ref ? t('ref', { ref }) : null,
    adId ? t('adId', { id: adId }) : null,
    productId && (ref || adId || adTitle) ? t('product', { id: productId }) : null,
  ]
  return facts.filter(Boolean).join(' · ') || null
}
