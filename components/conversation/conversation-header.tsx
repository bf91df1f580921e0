'use client'

import { ArrowLeft, History, ListTree, PanelRight, UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import { useCustomerName } from './holder-words.ts'
import { LookingColleagues, type Viewers } from './looking-colleagues.tsx'

export type ConversationHeaderProps = {
  row: ConversationRow
  viewers: Viewers
  isDetailed: boolean
  onDetailed: (isDetailed: boolean) => void
  isPanelOpen: boolean
  onPanel: () => void
  onBack: () => void
}

/** Whose conversation it is, on which Page, and who else looks at it. */
export function ConversationHeader(props: ConversationHeaderProps) {
  const { row, viewers, isDetailed, onDetailed, isPanelOpen, onPanel, onBack } = props
  const t = useTranslations('conversation')
  const name = useCustomerName()(row)
  const router = useRouter()
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 pr-2 pl-4 max-desk:pl-1">
      <IconButton label={t('back')} icon={<ArrowLeft />} onPress={onBack} className="desk:hidden" />
      <Avatar id={row.customer.id} name={name} src={row.customer.pictureUrl} size={32} />
      <div className="min-w-0 flex-1">
        <h2 className="truncate font-semibold text-ink text-reading leading-tight">{name}</h2>
        <p className="truncate text-ink-faint text-meta">{row.page.name}</p>
      </div>
      <LookingColleagues viewers={viewers} />
      <IconButton
        label={isDetailed ? t('hideDetails') : t('showDetails')}
        icon={<ListTree />}
        isOn={isDetailed}
        onPress={() => onDetailed(!isDetailed)}
        placement="bottom"
      />
      <IconButton
        label={t('replay')}
        icon={<History />}
        onPress={() => router.push(`/replay/${row.id}`)}
        placement="bottom"
      />
      <IconButton
        label={isPanelOpen ? t('hideCustomer') : t('showCustomer')}
        icon={<PanelRight />}
        isOn={isPanelOpen}
        onPress={onPanel}
        placement="bottom end"
        className="max-wide:hidden"
      />
      <IconButton
        label={t('showCustomer')}
        icon={<UserRound />}
        onPress={onPanel}
        placement="bottom end"
        className="wide:hidden"
      />
    </header>
  )
}
