'use client'

import { MousePointerClick, Reply, SquareSlash } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MessageItem } from '#lib/conversations/timeline.ts'
import { ReferralCard } from './referral-card.tsx'

const startPayloads = ['GET_STARTED', 'RELAIS_GET_STARTED']

/** The customer did not type this: a choice, a button, a command or a link brought it. */
export function HowItCame({ message }: { message: MessageItem }) {
  const t = useTranslations('conversation')
  const { kind, content } = message
  const { tapped, commands, referral } = content
  const isStart = startPayloads.includes(tapped?.payload ?? '')
  return (
    <>
      {referral && <ReferralCard referral={referral} attachments={message.attachments} />}
      {tapped && (
        <Origin icon={kind === 'postback' ? <MousePointerClick aria-hidden /> : <Reply aria-hidden />}>
          {isStart ? t('tappedStart') : t(kind === 'postback' ? 'tappedButton' : 'tapped')}
        </Origin>
      )}
      {commands && (
        <Origin icon={<SquareSlash aria-hidden />}>
          {t('command', { names: commands.map((name) => `/${name}`).join(' ') })}
        </Origin>
      )}
    </>
  )
}

function Origin({ icon, children }: { icon: ReactNode; children: string }) {
  return (
    <p className="flex items-center gap-1.5 px-1 text-ink-faint text-meta [&_svg]:size-3.5">
      {icon}
      {children}
    </p>
  )
}
