'use client'

import { ArrowLeft, History } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useCustomerName } from '#components/conversation/holder-words.ts'
import { useRefusalWords } from '#components/conversation/refusal-words.ts'
import { useAgents } from '#components/data/use-agents.ts'
import { type Replay, useReplay } from '#components/data/use-replay.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import type { ConversationRow } from '#lib/conversations/conversation.ts'
import type { ReplayStep } from '#lib/conversations/replay.ts'
import { standingAfter } from '#lib/handover/replay.ts'
import { LedThere } from './led-there.tsx'
import { OfferCards } from './offer-cards.tsx'
import { PastHolder } from './past-holder.tsx'
import { PastMessages } from './past-messages.tsx'
import { rowAt } from './row-at.ts'
import { StepList } from './step-list.tsx'
import { StepSlider } from './step-slider.tsx'
import { type Stepping, useSteps } from './use-steps.ts'

/** The past of one conversation: at any moment who held it, who could answer, what each screen offered, and what had led there. */
export function ReplayScreen({ conversationId }: { conversationId: string }) {
  const t = useTranslations('replay')
  const refusalInWords = useRefusalWords()
  const past = useReplay(conversationId)
  const stepping = useSteps(past)
  if (past.error) return <ErrorNotice message={refusalInWords(past.error)} className="m-4" />
  if (!past.row) return null
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col max-desk:overflow-y-auto">
      <ReplayHeader row={past.row} />
      {stepping.step ? (
        <Moment past={past} row={past.row} stepping={stepping} step={stepping.step} />
      ) : (
        <EmptyState icon={<History aria-hidden />} title={t('nothing')} hint={t('nothingHint')} className="py-16" />
      )}
    </div>
  )
}

function ReplayHeader({ row }: { row: ConversationRow }) {
  const t = useTranslations('replay')
  const name = useCustomerName()(row)
  return (
    <header className="flex shrink-0 items-center gap-3 border-line border-b px-4 py-2 max-desk:px-3">
      <Avatar id={row.customer.id} name={name} src={row.customer.pictureUrl} size={32} />
      <div className="min-w-0 flex-1">
        <h1 className="truncate font-semibold text-ink text-reading leading-tight">{t('title', { name })}</h1>
        <p className="truncate text-ink-faint text-meta">{t('about')}</p>
      </div>
      <Link
        href={`/inbox/${row.id}?view=all`}
        className="inline-flex h-8 items-center gap-1 font-medium text-accent-ink text-list hover:underline [&_svg]:size-4"
      >
        <ArrowLeft aria-hidden />
        {t('back')}
      </Link>
    </header>
  )
}

type MomentProps = { past: Replay; row: ConversationRow; stepping: Stepping; step: ReplayStep }

function Moment({ past, row, stepping, step }: MomentProps) {
  const t = useTranslations('replay')
  const { at } = stepping
  const { agents } = useAgents()
  const then = useMemo(() => {
    const nameOf = (id: string) => agents.find((agent) => agent.id === id)?.name ?? t('formerAgent')
    const standing = standingAfter(step.standing, step.acts, at)
    return standing && rowAt(row, standing, { nameOf, apps: past.apps })
  }, [agents, at, past.apps, row, step, t])
  return (
    <>
      <StepSlider stepping={stepping} />
      <div className="grid min-h-0 flex-1 desk:grid-cols-[17rem_minmax(0,1fr)] wide:grid-cols-[19rem_minmax(0,1fr)_21rem]">
        <StepList past={past} stepping={stepping} />
        <section aria-label={t('then')} className="flex min-h-0 min-w-0 flex-col border-line desk:border-l">
          {then && <PastHolder row={then} isControlKnown={step.standing?.settlement !== null} />}
          <div className="max-wide:max-h-72 max-wide:shrink-0 max-wide:overflow-y-auto max-wide:border-line max-wide:border-b wide:hidden">
            <LedThere entry={step.entry} />
            {then && <OfferCards row={then} at={at} />}
          </div>
          <PastMessages row={then ?? row} step={step} at={at} />
        </section>
        <aside aria-label={t('offered')} className="min-h-0 overflow-y-auto border-line border-l max-wide:hidden">
          <LedThere entry={step.entry} />
          {then && <OfferCards row={then} at={at} />}
        </aside>
      </div>
    </>
  )
}
