'use client'

import { Lock, LockOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useAppWords } from '#components/apps/use-app-words.ts'
import { useHolderWords } from '#components/conversation/holder-words.ts'
import { moveIcons } from '#components/conversation/move-buttons.tsx'
import { useMoveWords } from '#components/conversation/move-words.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { type Offer, offersAt } from './offers.ts'

/** Who could answer, and what each screen would have offered, whoever had looked. */
export function OfferCards({ row, at }: { row: ConversationRow; at: string }) {
  const t = useTranslations('replay')
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="font-semibold text-ink text-list">{t('offered')}</h2>
      <ul className="flex flex-col gap-3">
        {offersAt(row, new Date(at)).map((offer) => (
          <li key={offer.screen} className="rounded-control border border-line bg-surface p-3">
            <OfferCard offer={offer} row={row} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function OfferCard({ offer, row }: { offer: Offer; row: ConversationRow }) {
  const t = useTranslations('replay')
  const words = useMoveWords(row)
  const { screen, moves } = offer
  return (
    <>
      <h3 className="font-medium text-ink text-list">
        {t(`screens.${screen}`, { name: row.holder.agent?.name ?? '' })}
      </h3>
      <ComposerThen offer={offer} row={row} />
      <p className="mt-1.5 text-ink-soft text-meta">
        {t(`why.${row.holder.kind}`, { screen, name: row.holder.agent?.name ?? '' })}
      </p>
      {moves.length === 0 ? (
        <p className="mt-1.5 text-ink-faint text-meta">{t('noMoves')}</p>
      ) : (
        <ul aria-label={t('moves')} className="mt-1.5 flex flex-wrap gap-1.5">
          {moves.map((move) => (
            <li key={move}>
              <Badge icon={moveIcons[move]}>{words(move)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function ComposerThen({ offer: { composer }, row }: { offer: Offer; row: ConversationRow }) {
  const t = useTranslations('replay.composer')
  const locks = useTranslations('composer.locks')
  const { names } = useHolderWords(row)
  const owner = useAppWords().name(row.control.owner)
  const line = 'mt-1 flex items-start gap-1.5 text-list [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0'
  if (composer.isOpen)
    return (
      <p className={`${line} text-you-ink`}>
        <LockOpen aria-hidden />
        {t(composer.window)}
      </p>
    )
  const app = composer.lock === 'asked' ? owner : names.app
  return (
    <p className={`${line} text-ink-soft`}>
      <Lock aria-hidden />
      <span>
        {t('locked')} {locks(composer.lock, { ...names, app })}
      </span>
    </p>
  )
}
