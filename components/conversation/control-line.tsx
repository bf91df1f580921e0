'use client'

import { ExternalLink, Hourglass, LoaderCircle, ShieldAlert, ShieldQuestion } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useAppWords } from '#components/apps/use-app-words.ts'
import { failureInWords } from '#components/audit/reason-words.ts'
import { Button } from '#components/ui/button.tsx'
import { useTicking } from '#components/ui/clock.tsx'
import { Countdown } from '#components/ui/countdown.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { MoveActions } from './use-move-actions.ts'

const icons = {
  settling: <LoaderCircle aria-hidden className="animate-turn" />,
  asked: <ShieldQuestion aria-hidden />,
  refused: <ShieldAlert aria-hidden className="text-danger-ink" />,
}

/** How it stands between what the holder wants and what Messenger has confirmed. While both agree, only that it will end soon. */
export function ControlLine({ row, actions }: { row: ConversationRow; actions: MoveActions }) {
  const t = useTranslations('conversation')
  const sentence = useControlWords(row)
  const { settlement } = row.control
  if (settlement === 'held') return <SoonIdle row={row} />
  if (!sentence) return null
  return (
    <div
      role="status"
      className="flex min-h-8 items-center gap-2 border-line border-b bg-sunken px-4 py-1 text-ink-soft text-list [&_svg]:size-4 [&_svg]:shrink-0"
    >
      {icons[settlement]}
      <p className="min-w-0 flex-1">
        {sentence} {row.control.reason === 'take-not-enabled' && settlement === 'refused' && <DefaultAppMissing />}
      </p>
      {settlement !== 'settling' && (
        <Button
          size="small"
          variant="quiet"
          isPending={actions.pending === 'settle'}
          pendingLabel={t('pending.settle')}
          onPress={actions.settle}
        >
          {t('control.settle')}
        </Button>
      )}
    </div>
  )
}

/** No app can choose it, so who can and where is said where it is missed (D39). */
function DefaultAppMissing() {
  const t = useTranslations('conversation.control')
  return (
    <>
      {t('chooseDefaultApp')}{' '}
      <a
        href="https://www.facebook.com/settings?tab=msgr_conversation_routing"
        target="_blank"
        rel="noreferrer"
        className="inline-flex items-center gap-1 rounded-control font-medium text-accent-ink hover:underline [&_svg]:size-3.5"
      >
        {t('pageSettings')}
        <ExternalLink aria-hidden />
      </a>
    </>
  )
}

const soonMs = 45 * 60_000

/** Nobody lets us keep the thread longer: said before it happens (D43). Kept longer in time, nothing is said. */
function SoonIdle({ row: { holder, control } }: { row: ConversationRow }) {
  const t = useTranslations('conversation.control')
  const endsAt = control.expiresAt === null ? null : Date.parse(control.expiresAt)
  const isSoon = useTicking((now) => endsAt !== null && endsAt > now && endsAt - now < soonMs)
  const isPeoples = holder.kind === 'waiting' || holder.kind === 'agent'
  if (!isSoon || !isPeoples || endsAt === null) return null
  return (
    <div
      role="status"
      className="flex min-h-8 items-center gap-2 border-line border-b bg-sunken px-4 py-1 text-ink-soft text-list [&_svg]:size-4 [&_svg]:shrink-0"
    >
      <Hourglass aria-hidden className="text-waiting-ink" />
      <p className="min-w-0 flex-1">
        {t.rich('soonIdle', { left: () => <Countdown until={new Date(endsAt)} overLabel={t('now')} /> })}
      </p>
    </div>
  )
}

function useControlWords({ control }: ConversationRow): string | null {
  const t = useTranslations('conversation.control')
  const record = useTranslations('audit')
  const apps = useAppWords()
  const { settlement, reason, owner } = control
  if (settlement === 'settling') return t('settling')
  if (settlement === 'asked') return owner ? t('asked', { app: apps.inSentence(owner) }) : t('askedNobody')
  if (settlement === 'held') return null
  const refused = reason ? t('refused', { reason: failureInWords(record, reason) }) : t('refusedNobody')
  return `${refused} ${t('againSoon')}`
}
